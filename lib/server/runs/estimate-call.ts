/** Estimates what a call cost that was in flight when its server stopped. */

import { countTokens } from '@/lib/mixture/count-tokens';
import { tokensOf } from '@/lib/moa/messages/request-tokens';
import type { CallInFlight, EstimatedCall } from '@/lib/server/db/queries/interrupt-runs';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import { costOf } from '@/lib/spending/token-cost';

/** The tokens of its request and of the text that was stored. Without its request nothing is known. */
export function estimateCallInFlight({ model, request, text, reasoning }: CallInFlight): EstimatedCall {
  const reasoningTokens = countTokens(reasoning);
  const usage = {
    inputTokens: request === null ? null : tokensOf(request.messages, countTokens),
    outputTokens: countTokens(text) + reasoningTokens,
    reasoningTokens: reasoning === '' ? null : reasoningTokens,
    cachedInputTokens: null,
    estimated: true as const,
  };
  return { usage, costUsd: costOf(usage, priceOf(model)) };
}
