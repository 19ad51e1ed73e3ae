/** Controls a run by its id, on whichever instance it runs. */

import { setTimeout } from 'node:timers/promises';
import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import type { RunControl } from '@/lib/moa/ports/run-control';
import { canAggregateNow } from '@/lib/moa/run/can-aggregate-now';
import { database } from '@/lib/server/db/database';
import { insertCommand, type RunCommand, takeCommands } from '@/lib/server/db/queries/command-queries';
import { removeConversation } from '@/lib/server/db/queries/conversation-queries';
import { runningRunsOf } from '@/lib/server/db/queries/run-queries';
import { instanceId } from '@/lib/server/instance-id';
import { isAnyRunLive, liveRun } from './live-runs';
import { readRun, repairLostRun } from './read-run';

/** Stops the run and closes its upstream connections. A finished run stays unchanged. */
export function stopRun(runId: string): Promise<Run> {
  return control(runId, 'stop');
}

/**
 * Starts the aggregator with the proposals as they are, finished or not.
 * @throws StrataError `conflict` while no proposal has any text.
 */
export function aggregateNow(runId: string): Promise<Run> {
  return control(runId, 'aggregate');
}

/** Hides the conversation and stops its runs. False when it does not exist. */
export async function deleteConversation(id: string): Promise<boolean> {
  // First: a hidden conversation gets no further runs.
  if (!(await removeConversation(id))) return false;
  for (const runId of await runningRunsOf(id)) await command(runId, 'stop');
  return true;
}

/** Obeys the commands that other instances stored for runs of this one. */
export async function obeyCommands(): Promise<void> {
  if (!isAnyRunLive()) return;
  for (const { runId, command: what } of await takeCommands(instanceId())) {
    const live = liveRun(runId);
    if (live !== undefined) acts[what](live.control);
  }
}

const acts: Record<RunCommand, (control: RunControl) => void> = {
  stop: (control) => control.stop(),
  aggregate: (control) => control.aggregateNow(),
};

const nothingWritten = 'No proposal has any text yet. Wait for the first one, or stop the run.';

/** What a run on another instance has written is stored within this time: a flush of 250 ms and its transaction. */
const storedLagMs = 500;

async function control(runId: string, what: RunCommand): Promise<Run> {
  const run = found(await readRun(runId), 'run');
  if (run.status !== 'running') return run;
  if (what === 'aggregate' && !canAggregateNow(await laterIfEmpty(run))) {
    throw new StrataError('conflict', nothingWritten);
  }
  await command(runId, what);
  return found(await readRun(runId), 'run');
}

/** The run, read again after the lag if another instance executes it and nothing of it is stored yet. */
async function laterIfEmpty(run: Run): Promise<Run> {
  if (canAggregateNow(run) || liveRun(run.id) !== undefined) return run;
  await setTimeout(storedLagMs);
  return found(await readRun(run.id), 'run');
}

async function command(runId: string, what: RunCommand): Promise<void> {
  const live = liveRun(runId);
  if (live !== undefined) return acts[what](live.control);
  if (await repairLostRun(runId)) return;
  await insertCommand(runId, what);
  await database().notifications?.send('strata_commands', [runId]);
}
