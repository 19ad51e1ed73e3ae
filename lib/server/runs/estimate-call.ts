import { countTokens } from '@/lib/mixture/count-tokens';
import { estimateUsage } from '@/lib/moa/call/estimate-usage';
import { continuedTextIn } from '@/lib/moa/prompt/prompt';
import type { CallInFlight, EstimatedCall } from '@/lib/server/db/queries/runs/interrupt-runs';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import { costOf } from '@/lib/spending/token-cost';

/**
 * Estimates what a call cost that was in flight when its server stopped, from what was stored of it. Tool calls are
 * stored at the end of a call only.
 */
export function estimateCallInFlight({ model, request, text, reasoning }: CallInFlight): EstimatedCall {
  const before = request === null ? '' : continuedTextIn(request.messages);
  // The text so far of a continued answer was paid for by an earlier run.
  const written = text.startsWith(before) ? text.slice(before.length) : text;
  const usage = estimateUsage(request, { text: written, reasoning, toolCalls: [] }, countTokens);
  return { usage, costUsd: costOf(usage, priceOf(model)) };
}
