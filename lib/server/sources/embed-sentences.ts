/** Asks an embedding model for the vectors of sentences, within the budgets. Its usage is counted. */
import { countTokens } from '@/lib/mixture/count-tokens';
import { callFailureOf } from '@/lib/moa/call/call-failure';
import { logError, redact } from '@/lib/server/log';
import { acquireLease } from '@/lib/server/providers/rate-limits/acquire-lease';
import type { ResolvedEmbeddingModel } from '@/lib/server/providers/registry/create-model-registry';
import { reserveCall } from '@/lib/server/spending/check-budget';
import { countCall } from '@/lib/server/spending/count-call';
import { costOf } from '@/lib/spending/token-cost';
import type { Usage } from '@/lib/spending/token-usage';

/** From the wait for the rate limiter to the last vector. */
const deadlineMs = 30_000;
/** Requests at a time, where the sentences need several. */
const maxParallelCalls = 2;
/** The name under which the usage page counts embeddings. */
const usageName = 'Sources';

/** Null when the budgets do not allow it. @throws as the model does. */
export async function embedSentences(
  { model, info }: ResolvedEmbeddingModel,
  sentences: readonly string[],
): Promise<number[][] | null> {
  const expected = usageOf(sentences.reduce((sum, sentence) => sum + countTokens(sentence), 0));
  const release = await reserveCall(info.reference, costOf(expected, info.price) ?? 0, usageName);
  if (release === null) {
    logError(`sources by ${info.reference}`, 'not asked: the budgets do not allow it');
    return null;
  }
  try {
    const abortSignal = AbortSignal.timeout(deadlineMs);
    const lease = await acquireLease(info.reference, { signal: abortSignal, queued() {} });
    if (lease === null) return null;
    // Loaded with the first request: runs do not need it.
    const { embedMany } = await import('ai');
    try {
      const values = [...sentences];
      const { embeddings, usage } = await embedMany({
        model,
        values,
        maxRetries: 0,
        maxParallelCalls,
        abortSignal,
      });
      lease.release(null);
      await countCall(usageName, info, usage.tokens > 0 ? usageOf(usage.tokens) : expected);
      return embeddings;
    } catch (cause) {
      lease.release(callFailureOf(cause, redact));
      // The provider may bill what it had read when we gave up.
      if (abortSignal.aborted) await countCall(usageName, info, expected);
      throw cause;
    }
  } finally {
    await release();
  }
}

function usageOf(inputTokens: number): Usage {
  return { inputTokens, outputTokens: 0, reasoningTokens: null, cachedInputTokens: null };
}
