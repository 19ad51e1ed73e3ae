import type { Reference } from './run-texts';
import { sentencesOf } from './text/sentences';
import type { Span } from './text/span';
import { type Token, tokensOf } from './text/tokens';

export interface PreparedSentence extends Span {
  tokens: Token[];
  terms: ReadonlySet<string>;
}

export interface PreparedReference {
  call: string;
  sentences: PreparedSentence[];
}

/** All that attribution needs of the references, made once for a run. */
export interface ReferenceIndex {
  references: PreparedReference[];
  /** How much a term says: little if most sentences have it. */
  weightOf(term: string): number;
}

export function prepareReferences(references: readonly Reference[]): ReferenceIndex {
  const prepared = references.map(({ call, text }) => ({
    call,
    sentences: sentencesOf(text).map((span) => {
      const tokens = tokensOf(text, span);
      return { ...span, tokens, terms: new Set(tokens.map(({ term }) => term)) };
    }),
  }));
  const frequency = new Map<string, number>();
  const all = prepared.flatMap(({ sentences }) => sentences);
  for (const { terms } of all) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return {
    references: prepared,
    weightOf: (term) => Math.log(1 + all.length / (frequency.get(term) ?? 1)),
  };
}
