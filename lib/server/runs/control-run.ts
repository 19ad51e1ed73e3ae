/** A person's hand on a run, by its id. */

import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import type { RunControl } from '@/lib/moa/ports/run-control';
import { liveRun } from './live-runs';
import { readRun } from './read-run';

/** Stops the run: its upstream connections are closed. One that is over stays as it is. */
export function stopRun(runId: string): Promise<Run> {
  return withControl(runId, (control) => control.stop());
}

/** Lets the aggregator begin with the proposals that are there. */
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
