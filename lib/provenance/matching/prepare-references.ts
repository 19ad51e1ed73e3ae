import type { Source } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import type { Reference } from '@/lib/provenance/run-texts';
import { type Language, languageOf } from '@/lib/provenance/text/function-words';
import { sentencesOf } from '@/lib/provenance/text/sentences';
import { type Token, tokensOf } from '@/lib/provenance/text/tokens';
import { finish, type Steps } from '@/lib/steps';
import { createTermIndex, type TermIndex } from './term-index';

export interface PreparedSentence extends Span {
  /** The index of its reference. */
  reference: number;
  tokens: Token[];
  /** What it says in all: the sum of the weights of its different terms. */
  weight: number;
}

/** All that attribution needs of the references, made once for a run. */
export interface PreparedReferences {
  language: Language;
  references: readonly Reference[];
  /** Of all references, in order. */
  sentences: PreparedSentence[];
  /** Sentences by their words: the ones that are equal but for punctuation. */
  sameWords: ReadonlyMap<string, readonly number[]>;
  terms: TermIndex;
  /** The sources of sentences that were compared before, by their words. */
  found: Map<string, Source[]>;
}

/** Characters of each text that show the language. */
const comparedLength = 2000;

export function prepareReferences(references: readonly Reference[]): PreparedReferences {
  return finish(prepareInSteps(references));
}

/** The same, a reference at each step, for threads that have other work. */
export function* prepareInSteps(references: readonly Reference[]): Steps<PreparedReferences> {
  const language = languageOf(references.map(({ text }) => text.slice(0, comparedLength)).join('\n'));
  const spans: Omit<PreparedSentence, 'weight'>[] = [];
  for (const [reference, { text }] of references.entries()) {
    for (const span of sentencesOf(text)) {
      spans.push({ ...span, reference, tokens: tokensOf(text, span, language) });
    }
    yield;
  }
  const terms = createTermIndex(
    spans.map(({ tokens }) => tokens),
    language,
  );
  const sentences = spans.map((span) => ({ ...span, weight: weightOf(span.tokens, terms) }));
  const sameWords = Map.groupBy(sentences.keys(), (index) => wordsOf(sentences[index]?.tokens ?? []));
  return { language, references, sentences, sameWords, terms, found: new Map() };
}

/** The sum of the weights of the different terms. */
export function weightOf(tokens: readonly Token[], terms: TermIndex): number {
  let sum = 0;
  for (const token of differentTerms(tokens)) sum += terms.weightOf(token);
  return sum;
}

/** The first token of each term that says something. */
export function differentTerms(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter(({ term, kind }) => kind !== 'function' && !seen.has(term) && seen.add(term));
}

export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ term }) => term).join(' ');
}
