/** Controls a run by its id, on whichever instance it runs. */

import { setTimeout } from 'node:timers/promises';
import type { Run } from '@/lib/contract/run-contract';
import { found, StrataError } from '@/lib/errors';
import { isSubCallOf, parsePlace } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { RunControl } from '@/lib/moa/ports/run-control';
import { canAggregateNow } from '@/lib/moa/run/can-aggregate-now';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { database } from '@/lib/server/db/database';
import { removeConversation } from '@/lib/server/db/queries/conversations/conversation-queries';
import { insertCommand, type RunCommand, takeCommands } from '@/lib/server/db/queries/runs/command-queries';
import { runningRunsOf } from '@/lib/server/db/queries/runs/run-queries';
import { instanceId } from '@/lib/server/instance-id';
import { isAnyRunLive, liveRun } from './live-runs';
import { readRun, repairLostRun } from './read-run';

/** Stops the run and closes its upstream connections. A finished run stays unchanged. */
export function stopRun(runId: string): Promise<Run> {
  return control(runId, { name: 'stop' });
}

/**
 * Starts the aggregator with the proposals as they are, finished or not.
 * @throws StrataError `conflict` while no proposal has any text.
 */
export function aggregateNow(runId: string): Promise<Run> {
  return control(runId, { name: 'aggregate' });
}

/**
 * Stops one call with the sub-calls that read for it; the run goes on without it. A call that has ended stays unchanged.
 * @throws StrataError `not_found` for the run or its call, `conflict` for a sub-call, and before the call has begun.
 */
export async function stopCall(runId: string, call: string): Promise<Run> {
  const run = found(await readRun(runId, 'continue'), 'run');
  const { status } = found(
    run.calls.find((candidate) => candidate.call === call),
    'call',
  );
  const place = parsePlace(call);
  if (place !== null && place.step !== null) {
    const slot = `${place.layer}.${place.slot}`;
    throw new StrataError('conflict', `${call} reads for call ${slot}: stop ${slot} instead.`);
  }
  if (!isOpen(status) || run.status !== 'running') return run;
  if (!hasBegun(await laterUnless(run, (current) => hasBegun(current, call)), call))
    throw new StrataError('conflict', `Call ${call} has not started yet.`);
  return control(runId, { name: 'stop-call', call });
}

/** Whether the call or one of its sub-calls was asked. */
function hasBegun({ calls }: Run, place: string): boolean {
  return calls.some(
    ({ call, status }) => (call === place || isSubCallOf(call, place)) && status !== 'pending',
  );
}

/** Hides the conversation and stops its runs. False when it does not exist. */
export async function deleteConversation(id: string): Promise<boolean> {
  // First: a hidden conversation gets no further runs.
  if (!(await removeConversation(id))) return false;
  await auditPerson('conversation.deleted', id);
  for (const runId of await runningRunsOf(id)) await command(runId, { name: 'stop' });
  return true;
}

/** Obeys the commands that other instances stored for runs of this one. */
export async function obeyCommands(): Promise<void> {
  if (!isAnyRunLive()) return;
  for (const { runId, command: what } of await takeCommands(instanceId())) {
    const live = liveRun(runId);
    if (live !== undefined) obey(live.control, what);
  }
}

function obey(control: RunControl, what: RunCommand): void {
  if ('call' in what) control.stopCall(what.call);
  else if (what.name === 'stop') control.stop();
  else control.aggregateNow();
}

const nothingWritten = 'No proposal has any text yet. Wait for the first one, or stop the run.';

/** What a run on another instance has written is stored within this time: a flush of 250 ms and its transaction. */
const storedLagMs = 500;

async function control(runId: string, what: RunCommand): Promise<Run> {
  const run = found(await readRun(runId, 'continue'), 'run');
  if (run.status !== 'running') return run;
  if (what.name === 'aggregate' && !canAggregateNow(await laterUnless(run, canAggregateNow))) {
    throw new StrataError('conflict', nothingWritten);
  }
  await command(runId, what);
  return found(await readRun(runId), 'run');
}

/** The run, read again after the lag if another instance executes it and what is needed may not be stored yet. */
async function laterUnless(run: Run, isReady: (run: Run) => boolean): Promise<Run> {
  if (isReady(run) || liveRun(run.id) !== undefined) return run;
  await setTimeout(storedLagMs);
  return found(await readRun(run.id), 'run');
}

async function command(runId: string, what: RunCommand): Promise<void> {
  const live = liveRun(runId);
  if (live !== undefined) return obey(live.control, what);
  if (await repairLostRun(runId)) return;
  await insertCommand(runId, what);
  await database().notifications?.send('strata_commands', [runId]);
}
