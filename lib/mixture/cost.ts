import type { z } from 'zod';
import type { usageSchema } from './cost.schema';
import type { Price } from './model';

/** Tokens of one call or of a whole run, as the provider counted them. Null where it did not say. */
export type Usage = z.infer<typeof usageSchema>;

export const noUsage: Usage = {
  inputTokens: null,
  outputTokens: null,
  reasoningTokens: null,
  cachedInputTokens: null,
};

/**
 * What the tokens of one request cost in USD; null when the price or the count is unknown: never zero for want of
 * knowing.
 */
export function costOf(usage: Usage, price: Price | null): number | null {
  const { inputTokens, outputTokens } = usage;
  if (price === null || inputTokens === null || outputTokens === null) return null;
  const rates = ratesFor(inputTokens, price);
  const cached = usage.cachedInputTokens ?? 0;
  const input = (inputTokens - cached) * rates.input + cached * (rates.cachedInput ?? rates.input);
  const reasoning = usage.reasoningTokens ?? 0;
  const output = (outputTokens - reasoning) * rates.output + reasoning * (rates.reasoning ?? rates.output);
  return (input + output) / 1_000_000;
}

function ratesFor(inputTokens: number, price: Price): Omit<Price, 'longer'> {
  const fitting = (price.longer ?? []).filter(({ overTokens }) => inputTokens > overTokens);
  return fitting.toSorted((a, b) => b.overTokens - a.overTokens)[0] ?? price;
}

/** Adds two figures of which either may be unknown: what is known is kept. */
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
