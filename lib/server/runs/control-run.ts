/** Controls a run by its id. */

import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import type { RunState } from '@/lib/moa/events/run-state';
import type { RunControl } from '@/lib/moa/ports/run-control';
import { canAggregateNow } from '@/lib/moa/run/can-aggregate-now';
import { liveRun } from './live-runs';
import { readRun } from './read-run';

/** Stops the run and closes its upstream connections. A finished run stays unchanged. */
export function stopRun(runId: string): Promise<Run> {
  return withControl(runId, (control) => control.stop());
}

/**
 * Starts the aggregator with the proposals as they are, finished or not.
 * @throws StrataError `conflict` while no proposal has any text.
 */
export function aggregateNow(runId: string): Promise<Run> {
  return withControl(runId, (control, state) => {
    if (state?.status === 'running' && !canAggregateNow(state))
      throw new StrataError('conflict', nothingWritten);
    control.aggregateNow();
  });
}

const nothingWritten = 'No proposal has any text yet. Wait for the first one, or stop the run.';

async function withControl(
  runId: string,
  act: (control: RunControl, state: RunState | null) => void,
): Promise<Run> {
  const run = found(await readRun(runId), 'run');
  const live = liveRun(runId);
  if (live !== undefined) act(live.control, live.state());
  else if (run.status === 'running') {
    throw new StrataError('conflict', 'Another process executes this run; it cannot be reached from here.');
  }
  return run;
}
