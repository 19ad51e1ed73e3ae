/** Starting a run: everything is checked, the message and the run are committed, and only then is a model called. */
import { nanoid } from 'nanoid';
import type { z } from 'zod';
import { titleFrom } from '@/lib/conversation/conversation-title';
import { commitTurn, historyTo, placeOf } from '@/lib/server/db/queries/turn-queries';
import type { CreatedRun } from '@/lib/contract/conversation-contract';
import type { createRunBody } from '@/lib/contract/run-contract';
import { estimateRun, estimateTokens } from '@/lib/mixture/estimate-run';
import { tokensOfAsk } from '@/lib/moa/messages/request-tokens';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import { allowRun, readBudgets } from '@/lib/server/spending/check-budget';
import { beginRun } from './live-runs';
import { chooseMixture } from '@/lib/server/mixtures/mixture-store';

/**
 * Commits the question and its run, and starts it. The same `clientId` again returns the run that is there.
 * @throws StrataError for an unknown conversation, parent or mixture, and for a run past its budget.
 */
export async function askQuestion(
  conversationId: string,
  { content, mixture: asked, parentId, clientId }: z.output<typeof createRunBody>,
): Promise<CreatedRun> {
  const { mixture, slug } = await chooseMixture(asked);
  const [place, budgets] = await Promise.all([
    placeOf({ conversationId, clientId, parentId, content }),
    readBudgets(),
  ]);
  const history = await historyTo(place.parentRunId);
  const tokens = tokensOfAsk({ history, question: content }, estimateTokens);
  const kept: ReadonlySet<string> = new Set();
  const limits = await allowRun({ conversationId, clientId, mixture, kept, budgets }, tokens);
  const turn = {
    conversationId,
    content,
    mixture,
    mixtureSlug: slug,
    clientId,
    estimatedCostUsd: estimateRun(mixture, priceOf, tokens, kept).expectedCostUsd,
    runId: nanoid(),
    messageId: nanoid(),
    title: titleFrom(content),
    now: new Date(),
  };
  const { message, run, created } = await commitTurn(turn, place);
  if (created) {
    const { estimatedCostUsd } = run;
    beginRun({ runId: run.id, mixture, history, question: content, estimatedCostUsd, kept: [] }, limits);
  }
  return { message, run };
}
