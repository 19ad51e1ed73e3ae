import type { Token } from '@/lib/provenance/text/tokens';
import { differentTerms } from './prepare-references';
import type { TermIndex } from './term-index';

/** The different terms of a sentence that another one has, or terms like them, with their weights. */
export function sharedTerms(tokens: readonly Token[], other: number, terms: TermIndex): Map<string, number> {
  const shared = new Map<string, number>();
  for (const token of differentTerms(tokens)) {
    const relative = terms.relatives(token).find(({ id }) => terms.isIn(id, other));
    if (relative !== undefined) shared.set(token.term, terms.weightOf(token) * relative.similarity);
  }
  return shared;
}
