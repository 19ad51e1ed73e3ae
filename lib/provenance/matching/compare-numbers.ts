import type { Token } from '@/lib/provenance/text/tokens';
import type { Comparison } from './likelihood';

/** The different numbers among these tokens. */
export function numbersOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter(({ kind }) => kind === 'number').map(({ term }) => term));
}

/** What the numbers of a passage say about a sentence's own. */
export function compareNumbers(
  own: ReadonlySet<string>,
  passage: ReadonlySet<string>,
): Comparison['numbers'] {
  if (own.isSubsetOf(passage)) return 'same';
  return passage.isSubsetOf(own) ? 'fewer' : 'other';
}
