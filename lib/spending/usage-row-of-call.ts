import type { Usage } from './token-usage';
import type { UsageRow } from './usage-row';
import { dayOf } from './usage-summary';

interface CountedCall {
  /** The name under which it is counted. */
  mixture: string;
  model: string;
  usage: Usage;
  costUsd: number | null;
  /** Whether it used tokens of an unknown price. */
  isUnpriced: boolean;
}

/** What one call that is made now adds to the usage. Pure. */
export function usageRowOfCall(
  { mixture, model, usage, costUsd, isUnpriced }: CountedCall,
  now: Date,
): UsageRow {
  return {
    day: dayOf(now),
    mixture,
    model,
    calls: 1,
    inputTokens: usage.inputTokens ?? 0,
    cachedInputTokens: usage.cachedInputTokens ?? 0,
    outputTokens: usage.outputTokens ?? 0,
    reasoningTokens: usage.reasoningTokens ?? 0,
    costUsd: costUsd ?? 0,
    unpricedCalls: isUnpriced ? 1 : 0,
  };
}
