/** Finds the run whose aggregator called the tools that a client now sends results for. */
import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@/lib/contract/conversation-contract';
import type { Run } from '@/lib/contract/run-contract';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { findApiRunDetails } from '@/lib/server/db/queries/api-run-queries';
import { findMessage } from '@/lib/server/db/queries/turn-queries';
import type { ChosenMixture } from '@/lib/server/mixtures/choose-mixture';
import { parseToolCallId } from '@/lib/server/openai/wire/tool-call-ids';
import { readRun } from '@/lib/server/runs/read-run';

export interface ToolRun {
  run: Run;
  message: Message;
  /** All its calls but the aggregator's. */
  kept: CallState[];
}

/**
 * Null where there are no tool results, or where the references do not apply: the run is unknown, or belongs
 * to another key, mixture or question, or the client changed the ids.
 */
export async function findToolRun(
  asked: RunQuestion,
  mixture: ChosenMixture,
  keyId: string | null,
): Promise<ToolRun | null> {
  const runId = runIdOf(asked);
  const run = runId === null ? null : await readRun(runId);
  if (run === null || run.status === 'running' || !isSameMixture(run, mixture)) return null;
  const program = await findApiRunDetails(run.id);
  if (program === null || program.keyId !== keyId) return null;
  if (!isDeepStrictEqual(program.asked.question, asked.question)) return null;
  const message = await findMessage(run.messageId);
  const kept = run.calls.filter(({ role, status }) => role !== 'aggregator' && !isOpen(status));
  return message && { run, message, kept };
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
function isSameMixture(run: Run, { mixture, slug }: ChosenMixture): boolean {
  if (run.mixtureSlug !== slug) return false;
  return slug !== null || isDeepStrictEqual(run.mixture, mixture);
}
