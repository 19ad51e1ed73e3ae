import type { Token } from '@/lib/provenance/text/tokens';
import { compareNumbers, numbersOf } from './compare-numbers';
import { type Comparison, likelihood } from './likelihood';
import { differentTerms, type PreparedReferences, weightOf, wordsOf } from './prepare-references';
import type { TermIndex } from './term-index';

/** A passage that is the source with less probability than this is none. */
const least = 0.5;

/** A term that more sentences have says little: it is looked for only in those that share a rarer one. */
const frequent = 400;
/** Of sentences with exactly the same words, this many are compared. */
const mostSame = 100;

/** A sentence of a reference that a sentence probably comes from. */
export interface Candidate extends Comparison {
  /** The index of the sentence of the references. */
  sentence: number;
  likelihood: number;
}

/**
 * The sentences of the references that these tokens probably come from. The work grows with the number of terms that they
 * share with any sentence, not with the length of the references.
 */
export function findCandidates(tokens: readonly Token[], prepared: PreparedReferences): Candidate[] {
  const { terms, sentences } = prepared;
  const weight = weightOf(tokens, terms);
  const covered = new Float64Array(sentences.length);
  const used = new Float64Array(sentences.length);
  const lastTerm = new Int32Array(sentences.length).fill(-1);
  const best = new Map<number, number>();
  const touched = (prepared.sameWords.get(wordsOf(tokens)) ?? []).slice(0, mostSame);
  for (const sentence of touched) lastTerm[sentence] = tokens.length;
  /** The sentences with a term, or those of them that share a rarer one. */
  const sentencesWith = (id: number) => {
    const all = terms.postings(id);
    return all.length <= frequent ? all : touched.filter((sentence) => terms.isIn(id, sentence));
  };
  for (const [at, token] of rarestFirst(differentTerms(tokens), terms).entries()) {
    const own = terms.weightOf(token);
    for (const { id, similarity } of terms.relatives(token)) {
      if (similarity > (best.get(id) ?? 0)) best.set(id, similarity);
      for (const sentence of sentencesWith(id)) {
        const last = lastTerm[sentence];
        // The most alike term came first.
        if (last === at) continue;
        if (last === -1) touched.push(sentence);
        lastTerm[sentence] = at;
        covered[sentence] = (covered[sentence] ?? 0) + own * similarity;
      }
    }
  }
  for (const [id, similarity] of best) {
    const gain = terms.weight(id) * similarity;
    for (const sentence of sentencesWith(id)) used[sentence] = (used[sentence] ?? 0) + gain;
  }
  const ownNumbers = numbersOf(tokens);
  return touched.flatMap((sentence): Candidate[] => {
    const shared = covered[sentence] ?? 0;
    const other = sentences[sentence];
    const comparison = {
      covered: shared / weight,
      used: Math.min(1, (used[sentence] ?? 0) / Math.max(other?.weight ?? 0, Number.EPSILON)),
      shared,
      numbers: 'same' as const,
    };
    if (likelihood(comparison) < least) return [];
    const exact = { ...comparison, numbers: compareNumbers(ownNumbers, numbersOf(other?.tokens ?? [])) };
    const probability = likelihood(exact);
    return probability < least ? [] : [{ ...exact, sentence, likelihood: probability }];
  });
}

function rarestFirst(tokens: readonly Token[], terms: TermIndex): Token[] {
  return tokens.toSorted((a, b) => terms.weightOf(b) - terms.weightOf(a));
}
