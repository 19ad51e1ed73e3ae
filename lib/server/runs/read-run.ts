/** Reads runs, live or stored. */

import type { ConversationDetail, ConversationEnd } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { threadOf } from '@/lib/conversation/thread';
import { eventsBetween } from '@/lib/moa/events/events-between';
import type { Right } from '@/lib/server/db/access/rights';
import {
  conversationDetail,
  conversationOutline,
} from '@/lib/server/db/queries/conversations/conversation-queries';
import { interruptRun } from '@/lib/server/db/queries/runs/interrupt-runs';
import { findRun, lastSeqOf, mayUseRun, ownerOf, runsOf } from '@/lib/server/db/queries/runs/run-queries';
import { instanceId } from '@/lib/server/instance-id';
import { estimateCallInFlight } from './estimate-call';
import { remoteRunLog } from './instances/remote-run';
import { isExecuting, liveRun } from './live-runs';
import type { Frame, RunLog } from './run-log';

/** The run at this moment, if the person has this right to it. A live one is read from memory, which is up to one flush ahead of the database. */
export async function readRun(id: string, right: Right = 'read'): Promise<Run | null> {
  const stored = await findRun(id, right);
  return stored === null ? null : withLiveState(stored);
}

export async function readConversation(
  id: string,
  right: Right = 'read',
): Promise<ConversationDetail | null> {
  const detail = await conversationDetail(id, right);
  return detail === null ? null : { ...detail, runs: detail.runs.map(withLiveState) };
}

/**
 * The conversation for the first view of a page: the runs of the last turns of a branch, and outlines of all
 * others.
 */
export async function readConversationEnd(
  id: string,
  focusRunId: string | null,
  turns: number,
): Promise<ConversationEnd | null> {
  const outline = await conversationOutline(id);
  if (outline === null) return null;
  const end = threadOf(outline, focusRunId).slice(-turns);
  const ids = end.flatMap((turn) => turn.runs.map((run) => run.id));
  const runs = await runsOf(ids);
  const whole = new Map(runs.map((run) => [run.id, withLiveState(run)]));
  return { ...outline, runs: outline.runs.map((run) => whole.get(run.id) ?? run) };
}

export type RunEventsSource =
  | { kind: 'live'; log: RunLog }
  /** Another instance executes the run. Its positions are not those of this log. */
  | { kind: 'remote'; log: RunLog }
  | { kind: 'stored'; frame: Frame | null };

/**
 * The source of a run's events after a sequence number. A stored run is one frame with all events. It starts
 * with `run.started`, so it is right for every reader; a reader that has seen the end gets nothing.
 */
export async function runEvents(id: string, after: number): Promise<RunEventsSource | null> {
  const live = liveRun(id);
  if (live !== undefined) return (await mayUseRun(id, 'read')) ? { kind: 'live', log: live.log } : null;
  const found = await findRun(id);
  if (found === null) return null;
  const lost = found.status === 'running' && (await repairLostRun(id));
  if (found.status === 'running' && !lost) return { kind: 'remote', log: remoteRunLog(id) };
  const stored = lost ? await findRun(id) : found;
  if (stored === null) return null;
  const lastSeq = await lastSeqOf(id);
  const seen = stored.status !== 'interrupted' && after >= lastSeq;
  return {
    kind: 'stored',
    frame: seen ? null : { seq: lastSeq, json: JSON.stringify(eventsBetween(null, stored)) },
  };
}

/** Interrupts a run that this instance owns and does not execute. True if the run is no longer running. */
export async function repairLostRun(id: string): Promise<boolean> {
  if (isExecuting(id) || (await ownerOf(id)) !== instanceId()) return false;
  await interruptRun(id, instanceId(), estimateCallInFlight);
  return true;
}

function withLiveState(run: Run): Run {
  const state = liveRun(run.id)?.state();
  return state ? { ...run, ...state } : run;
}
