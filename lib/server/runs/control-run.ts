/** Controls a run by its id. */

import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import type { RunControl } from '@/lib/moa/ports/run-control';
import { liveRun } from './live-runs';
import { readRun } from './read-run';

/** Stops the run and closes its upstream connections. A finished run stays unchanged. */
export function stopRun(runId: string): Promise<Run> {
  return withControl(runId, (control) => control.stop());
}

/** Starts the aggregator with the finished proposals. */
export function aggregateNow(runId: string): Promise<Run> {
  return withControl(runId, (control) => control.aggregateNow());
}

async function withControl(runId: string, act: (control: RunControl) => void): Promise<Run> {
  const run = found(await readRun(runId), 'run');
  const live = liveRun(runId);
  if (live !== undefined) act(live.control);
  else if (run.status === 'running') {
    throw new StrataError('conflict', 'Another process executes this run; it cannot be reached from here.');
  }
  return run;
}
