import type { Price } from './price';
import type { Usage } from './token-usage';

/**
 * The cost in USD of one request's tokens; null when the price or the count is unknown, never zero for an
 * unknown.
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
