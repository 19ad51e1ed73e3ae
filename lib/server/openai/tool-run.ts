/** Finds the run whose aggregator called the tools that a client now sends results for. */
import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { findApiRunDetails } from '@/lib/server/db/queries/conversations/api-run-queries';
import { findMessage } from '@/lib/server/db/queries/conversations/turn-queries';
import type { ChosenMixture } from '@/lib/server/mixtures/choose-mixture';
import { parseToolCallId } from '@/lib/server/openai/wire/tool-call-ids';
import { readRun } from '@/lib/server/runs/read-run';
import { rememberedRuns } from './remembered-runs';

export interface ToolRun {
  /** The run's own copy, with the slug under which it was asked. */
  mixture: ChosenMixture;
  /** All its calls but the aggregator's. */
  kept: CallState[];
  /** Null for a run that is only in memory. */
  stored: { run: Run; message: Message } | null;
}

interface Caller {
  keyId: string | null;
  /** Whether the new run is stored. */
  keeps: boolean;
}

/**
 * Null where there are no tool results, or where the references do not apply: the run is unknown, or belongs
 * to another key, mixture or question, or the client changed the ids. What was not stored is never stored
 * with a later run.
 */
export async function findToolRun(
  asked: RunQuestion,
  mixture: ChosenMixture,
  { keyId, keeps }: Caller,
): Promise<ToolRun | null> {
  const runId = runIdOf(asked);
  if (runId === null) return null;
  const remembered = rememberedRuns().find(runId, asked.question);
  if (remembered === null) return findStoredRun(runId, asked, mixture, keyId);
  if (keeps || remembered.keyId !== keyId || !isSameMixture(remembered, mixture)) return null;
  return {
    mixture: { mixture: remembered.mixture, slug: remembered.slug },
    kept: remembered.kept,
    stored: null,
  };
}

async function findStoredRun(
  runId: string,
  asked: RunQuestion,
  mixture: ChosenMixture,
  keyId: string | null,
): Promise<ToolRun | null> {
  const run = await readRun(runId);
  if (run === null || run.status === 'running') return null;
  const ofRun = { mixture: run.mixture, slug: run.mixtureSlug };
  if (!isSameMixture(ofRun, mixture)) return null;
  const apiRun = await findApiRunDetails(run.id);
  if (apiRun === null || apiRun.keyId !== keyId) return null;
  if (!isDeepStrictEqual(apiRun.asked.question, asked.question)) return null;
  const message = await findMessage(run.messageId);
  return message && { mixture: ofRun, kept: reusableCalls(run.calls), stored: { run, message } };
}

/** The calls of a run whose outputs the aggregator read. */
export function reusableCalls(calls: readonly CallState[]): CallState[] {
  return calls.filter(({ role, status }) => role !== 'aggregator' && !isOpen(status));
}

/** The only run that the last round of tool calls names. */
function runIdOf({ since = [] }: RunQuestion): string | null {
  const round = since.findLast((message) => message.role === 'assistant' && message.toolCalls !== undefined);
  const calls = round?.role === 'assistant' ? (round.toolCalls ?? []) : [];
  const runIds = new Set(calls.map(({ id }) => parseToolCallId(id)?.runId));
  const [runId] = runIds;
  return runIds.size === 1 && runId !== undefined ? runId : null;
}

/** A saved mixture that was changed since counts as the same, because the run has its own copy. */
function isSameMixture(
  run: { mixture: Mixture; slug: string | null },
  { mixture, slug }: ChosenMixture,
): boolean {
  if (run.slug !== slug) return false;
  return slug !== null || isDeepStrictEqual(run.mixture, mixture);
}
