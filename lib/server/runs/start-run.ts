/**
 * Starts a run: everything is checked, the message and the run are committed, and only then is a model
 * called.
 */
import { nanoid } from 'nanoid';
import type { z } from 'zod';
import type { CreatedRun } from '@/lib/contract/conversation-contract';
import type { createRunBody } from '@/lib/contract/run-contract';
import { titleFrom } from '@/lib/conversation/conversation-title';
import { commitTurn, historyTo, placeOf } from '@/lib/server/db/queries/turn-queries';
import { chooseMixture } from '@/lib/server/mixtures/choose-mixture';
import { readBudgets } from '@/lib/server/spending/check-budget';
import type { LiveRun } from './live-run';
import { beginRun } from './live-runs';
import { prepareRun } from './prepare-run';
import { titleConversation } from './title-conversation';

/**
 * Commits the question and its run, and starts it. The same `clientId` returns the existing run.
 * @throws StrataError for an unknown conversation, parent or mixture, and for a run over its budget.
 */
export async function askQuestion(
  conversationId: string,
  { content, mixture: mixtureAsked, parentId, clientId }: z.output<typeof createRunBody>,
): Promise<CreatedRun> {
  const { mixture, slug } = await chooseMixture(mixtureAsked);
  const [place, budgets] = await Promise.all([
    placeOf({ conversationId, clientId, parentId, content }),
    readBudgets(),
  ]);
  const history = await historyTo(place.parentRunId);
  const asked = { history, question: content };
  const toPrepare = { conversationId, clientId, mixture, kept: new Set<string>(), budgets };
  const { limits, estimatedCostUsd } = await prepareRun({ ...toPrepare, question: asked });
  const turn = {
    conversationId,
    content,
    mixture,
    mixtureSlug: slug,
    clientId,
    estimatedCostUsd,
    runId: nanoid(),
    messageId: nanoid(),
    title: titleFrom(content),
    now: new Date(),
  };
  const { message, run, created } = await commitTurn(turn, place);
  if (created) {
    const live = beginRun({ ...asked, runId: run.id, mixture, estimatedCostUsd, kept: [] }, limits);
    if (place.parentRunId === null) void titleAfter(live, conversationId, content);
  }
  return { message, run };
}

/** Titles the conversation when its first answer is stored and readers know it. */
async function titleAfter(live: LiveRun, conversationId: string, question: string): Promise<void> {
  await live.finished;
  const run = live.state();
  if (run !== null) await titleConversation(conversationId, question, run);
}
