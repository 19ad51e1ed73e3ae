/** Filters models by name, price and context. Pure. */
import type { ModelInfo } from '@/lib/mixture/model-info';

export interface ModelFilter {
  /** Words of its name or reference, in any order. */
  search: string;
  /** USD per million tokens, input and output; null for any. */
  maxPriceUsd: number | null;
  /** Tokens; null for any. */
  minContextTokens: number | null;
}

export const anyModel: ModelFilter = { search: '', maxPriceUsd: null, minContextTokens: null };

/** Whether the model matches: an unknown price or context matches no limit. */
export function fits(
  { name, reference, price, contextTokens }: ModelInfo,
  { search, maxPriceUsd, minContextTokens }: ModelFilter,
): boolean {
  const text = `${name} ${reference}`.toLowerCase();
  const dearest = price === null ? Number.POSITIVE_INFINITY : Math.max(price.input, price.output);
  return (
    search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (maxPriceUsd === null || dearest <= maxPriceUsd) &&
    (minContextTokens === null || (contextTokens ?? 0) >= minContextTokens)
  );
}

/** Whether the filter has more than a name. */
export function isBounded({ maxPriceUsd, minContextTokens }: ModelFilter): boolean {
  return maxPriceUsd !== null || minContextTokens !== null;
}
