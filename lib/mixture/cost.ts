import type { Price } from './model';

/** Tokens of one call or of a whole run, as the provider counted them. Null where it did not say. */
export interface Usage {
  /** All that was read, from the provider's cache too. */
  inputTokens: number | null;
  /** All that was written, reasoning too. */
  outputTokens: number | null;
  /** Part of the output that was reasoning. */
  reasoningTokens: number | null;
  /** Part of the input that came from the provider's cache. */
  cachedInputTokens: number | null;
  /** The provider sent no count, for example because the call was cut off: these are counted by us, roughly. */
  estimated?: true;
}

export const noUsage: Usage = {
  inputTokens: null,
  outputTokens: null,
  reasoningTokens: null,
  cachedInputTokens: null,
};

/** What the tokens cost in USD; null when the price or the count is unknown: never zero for want of knowing. */
export function costOf(usage: Usage, price: Price | null): number | null {
  if (price === null || usage.inputTokens === null || usage.outputTokens === null) return null;
  const cached = usage.cachedInputTokens ?? 0;
  const input = (usage.inputTokens - cached) * price.input + cached * (price.cachedInput ?? price.input);
  const reasoning = usage.reasoningTokens ?? 0;
  const output =
    (usage.outputTokens - reasoning) * price.output + reasoning * (price.reasoning ?? price.output);
  return (input + output) / 1_000_000;
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
