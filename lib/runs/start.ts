/** Starting a run: everything is checked, the message and the run are committed, and only then is a model called. */
import { nanoid } from 'nanoid';
import type { z } from 'zod';
import { titleFrom } from '@/lib/conversation/title';
import { commitTurn, historyTo } from '@/lib/db/turns';
import type { CreatedRun, createRunBody } from '@/lib/http/contract';
import { estimateRun, estimateTokens } from '@/lib/mixture/estimate';
import { priceOf } from '@/lib/models/callable';
import { allowRun } from './budget';
import { beginRun } from './live-runs';
import { chooseMixture } from './mixtures';

/**
 * Commits the question and its run, and starts it. The same `clientId` again returns the run that is there.
 * @throws StrataError for an unknown conversation, parent or mixture, and for a run past its budget.
 */
export async function askQuestion(
  conversationId: string,
  { content, mixture: asked, parentId, clientId }: z.output<typeof createRunBody>,
): Promise<CreatedRun> {
  const { mixture, slug } = await chooseMixture(asked);
  const limits = await allowRun(
    { conversationId, clientId, mixture, kept: new Set() },
    estimateTokens(content),
  );
  const { message, run, created } = await commitTurn({
    conversationId,
    content,
    parentId,
    mixture,
    mixtureSlug: slug,
    clientId,
    estimatedCostUsd: estimateRun(mixture, priceOf, estimateTokens(content), new Set()).expectedCostUsd,
    runId: nanoid(),
    messageId: nanoid(),
    title: titleFrom(content),
    now: new Date(),
  });
  if (created) {
    const history = await historyTo(message.parentId);
    const { estimatedCostUsd } = run;
    beginRun({ runId: run.id, mixture, history, question: content, estimatedCostUsd, kept: [] }, limits);
  }
  return { message, run };
}
