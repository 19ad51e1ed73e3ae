/** The terms of the references: in which sentences they are, how much they say, and which are alike. Pure. */
import { synonymsOf } from '@/lib/provenance/synonyms/synonyms-of';
import type { Language } from '@/lib/provenance/text/function-words';
import type { Token, TokenKind } from '@/lib/provenance/text/tokens';
import { prefixLength, suffixLength, termSimilarity } from './term-similarity';

/** A word of the same meaning counts less than the word itself. */
const synonymSimilarity = 0.75;
/** Numbers and names tell statements of one topic apart; one character says less than a word. */
const kindWeight: Readonly<Record<TokenKind, number>> = {
  word: 1,
  name: 1.2,
  number: 1.2,
  character: 0.7,
  function: 0,
};
/** Terms with one beginning that are compared with a term. Texts have fewer, made-up ones may not. */
const mostSimilar = 200;
/** Of a term that most sentences have. */
const leastWeight = 0.15;

/** A term of the references that is like some term, from 0 to 1. */
export interface Relative {
  id: number;
  similarity: number;
}

export interface TermIndex {
  /** The sentences with the term, in order. */
  postings(id: number): readonly number[];
  isIn(id: number, sentence: number): boolean;
  /** The weight of a term that the references have. */
  weight(id: number): number;
  /** The weight of any token. One that the references lack says most. */
  weightOf(token: Token): number;
  /** The terms like this one and itself, the most alike first. */
  relatives(token: Token): readonly Relative[];
}

export function createTermIndex(sentences: readonly (readonly Token[])[], language: Language): TermIndex {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const kinds: TokenKind[] = [];
  const postings: number[][] = [];
  for (const [sentence, tokens] of sentences.entries()) {
    for (const { term, kind } of tokens) {
      if (kind === 'function') continue;
      const id = ids.get(term) ?? terms.length;
      if (id === terms.length) {
        ids.set(term, id);
        terms.push(term);
        kinds.push(kind);
        postings.push([]);
      }
      const list = postings[id];
      if (list !== undefined && list.at(-1) !== sentence) list.push(sentence);
    }
  }
  const all = sentences.length + 1;
  const rarity = (count: number) => Math.log(all / (count + 0.5)) / Math.log(all);
  const weightOf = (kind: TokenKind, count: number) =>
    kindWeight[kind] * Math.max(leastWeight, Math.min(1, rarity(count)));
  const weights = terms.map((_, id) => weightOf(kinds[id] ?? 'word', postings[id]?.length ?? 0));
  const byPrefix = Map.groupBy(terms.keys(), (id) => terms[id]?.slice(0, prefixLength) ?? '');
  const bySuffix = Map.groupBy(terms.keys(), (id) => terms[id]?.slice(-suffixLength) ?? '');
  const known = new Map<string, readonly Relative[]>();

  function findRelatives({ term, kind }: Token): Relative[] {
    const found = new Map<number, number>();
    const itself = ids.get(term);
    if (itself !== undefined) found.set(itself, 1);
    if (kind !== 'word' && kind !== 'name') return asList(found);
    const near = [byPrefix.get(term.slice(0, prefixLength)), bySuffix.get(term.slice(-suffixLength))];
    for (const id of near.flatMap((list) => list?.slice(0, mostSimilar) ?? [])) {
      const similarity = kinds[id] === 'number' ? 0 : termSimilarity(term, terms[id] ?? '');
      if (similarity > (found.get(id) ?? 0)) found.set(id, similarity);
    }
    for (const synonym of synonymsOf(term, language)) {
      const id = ids.get(synonym);
      if (id !== undefined && synonymSimilarity > (found.get(id) ?? 0)) found.set(id, synonymSimilarity);
    }
    return asList(found);
  }

  return {
    postings: (id) => postings[id] ?? [],
    isIn: (id, sentence) => contains(postings[id] ?? [], sentence),
    weight: (id) => weights[id] ?? 0,
    weightOf(token) {
      const id = ids.get(token.term);
      return id === undefined ? weightOf(token.kind, 0) : (weights[id] ?? 0);
    },
    relatives(token) {
      const before = known.get(token.term);
      if (before !== undefined) return before;
      const found = findRelatives(token);
      known.set(token.term, found);
      return found;
    },
  };
}

function asList(found: ReadonlyMap<number, number>): Relative[] {
  return [...found]
    .map(([id, similarity]) => ({ id, similarity }))
    .toSorted((a, b) => b.similarity - a.similarity);
}

/** @param sorted numbers in ascending order. */
function contains(sorted: readonly number[], wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
