/** Reading runs, whether this process executes them now or they are stored. */
import { conversationDetail } from '@/lib/db/conversations';
import { findRun, lastSeqOf } from '@/lib/db/runs';
import type { ConversationDetail, Run } from '@/lib/http/contract';
import type { LiveRun } from './live-run';
import { liveRun } from './live-runs';
import type { Frame } from './log';
import { storedEvents } from './stored-events';

/** The run as it is at this moment: a live one from memory, where it is up to a flush ahead of the database. */
export async function readRun(id: string): Promise<Run | null> {
  const stored = await findRun(id);
  return stored === null ? null : withLiveState(stored);
}

export async function readConversation(id: string): Promise<ConversationDetail | null> {
  const detail = await conversationDetail(id);
  return detail === null ? null : { ...detail, runs: detail.runs.map(withLiveState) };
}

export type RunEventsSource = { kind: 'live'; run: LiveRun } | { kind: 'stored'; frame: Frame | null };

/**
 * Where a run's events after a sequence number come from. A stored run is one frame with everything, which begins
 * with `run.started` and so is right whatever the reader had; one that has seen the end gets nothing.
 */
export async function runEvents(id: string, after: number): Promise<RunEventsSource | null> {
  const run = liveRun(id);
  if (run !== undefined) return { kind: 'live', run };
  const stored = await findRun(id);
  if (stored === null) return null;
  const lastSeq = await lastSeqOf(id);
  const seen = stored.status !== 'interrupted' && after >= lastSeq;
  return {
    kind: 'stored',
    frame: seen ? null : { seq: lastSeq, json: JSON.stringify(storedEvents(stored)) },
  };
}

function withLiveState(run: Run): Run {
  const state = liveRun(run.id)?.state();
  return state ? { ...run, ...state } : run;
}
