import { setTimeout } from 'node:timers/promises';
import type { Run } from '@/lib/contract/run-contract';
import { isDraining } from '@/lib/server/runs/draining';
import { liveRun } from '@/lib/server/runs/live-runs';
import { readRun, repairLostRun } from '@/lib/server/runs/read-run';
import { Halted } from './halted';
import { resumeLabRun } from './start-lab-run';

/** How often the run of another instance is looked at. */
const pollMs = 500;

/**
 * Waits until a run has ended by itself. One that was interrupted is resumed: the calls that had ended are not made
 * again.
 * @param mostUsd what it may cost.
 * @throws Halted while the server stops, and when the run is gone.
 */
export async function finishedRun(runId: string, mostUsd: number | null): Promise<Run> {
  let id = runId;
  for (;;) {
    await liveRun(id)?.finished;
    const run = await readRun(id);
    if (run === null || (run.status !== 'running' && isDraining())) throw new Halted();
    if (run.status === 'interrupted') {
      id = await resumeLabRun(id, mostUsd);
    } else if (run.status !== 'running') {
      return run;
    } else if (!(await repairLostRun(id))) {
      await setTimeout(pollMs);
    }
  }
}
