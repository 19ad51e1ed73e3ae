import type { z } from 'zod';
import type { usageSchema } from './token-usage.schema';

/** Tokens of one call or of a whole run, as the provider counted them. Null where it did not count. */
export type Usage = z.infer<typeof usageSchema>;

export const noUsage: Usage = {
  inputTokens: null,
  outputTokens: null,
  reasoningTokens: null,
  cachedInputTokens: null,
};

/** Adds two numbers that may be unknown. A known one is kept. */
export function addKnown(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    inputTokens: addKnown(a.inputTokens, b.inputTokens),
    outputTokens: addKnown(a.outputTokens, b.outputTokens),
    reasoningTokens: addKnown(a.reasoningTokens, b.reasoningTokens),
    cachedInputTokens: addKnown(a.cachedInputTokens, b.cachedInputTokens),
    ...(a.estimated || b.estimated ? { estimated: true } : {}),
  };
}
