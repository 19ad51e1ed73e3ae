/** Which models are worth a look: by their names, what they cost and how much they can read. Pure. */
import type { ModelInfo } from '@/lib/mixture/model-info';

export interface ModelFilter {
  /** Words that are in its name or reference, in any order. */
  search: string;
  /** USD per million tokens, of what it reads and of what it writes; null for any. */
  maxPriceUsd: number | null;
  /** Tokens; null for any. */
  minContextTokens: number | null;
}

export const anyModel: ModelFilter = { search: '', maxPriceUsd: null, minContextTokens: null };

/** Whether the model is known to fit: a price or a context that nobody knows fits no bound. */
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

/** Whether it asks for more than a name. */
export function isBounded({ maxPriceUsd, minContextTokens }: ModelFilter): boolean {
  return maxPriceUsd !== null || minContextTokens !== null;
}
