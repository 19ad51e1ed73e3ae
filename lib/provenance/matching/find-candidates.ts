import type { Token } from '@/lib/provenance/text/tokens';
import { type Comparison, likelihood } from './likelihood';
import { differentTerms, type PreparedReferences, weightOf } from './prepare-references';

/** A passage that is the source with less probability than this is none. */
const least = 0.5;

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
  const touched: number[] = [];
  for (const [at, token] of differentTerms(tokens).entries()) {
    const own = terms.weightOf(token);
    for (const { id, similarity } of terms.relatives(token)) {
      if (similarity > (best.get(id) ?? 0)) best.set(id, similarity);
      for (const sentence of terms.postings(id)) {
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
    for (const sentence of terms.postings(id)) used[sentence] = (used[sentence] ?? 0) + gain;
  }
  const numbers = tokens.filter(({ kind }) => kind === 'number').map(({ term }) => term);
  return touched.flatMap((sentence): Candidate[] => {
    const shared = covered[sentence] ?? 0;
    const whole = sentences[sentence]?.weight ?? 0;
    const comparison = {
      covered: shared / weight,
      used: Math.min(1, (used[sentence] ?? 0) / Math.max(whole, Number.EPSILON)),
      shared,
      newNumber: false,
    };
    if (likelihood(comparison) < least) return [];
    const known = sentences[sentence]?.tokens ?? [];
    const newNumber = numbers.some((number) => !known.some(({ term }) => term === number));
    const probability = likelihood({ ...comparison, newNumber });
    return probability < least ? [] : [{ ...comparison, newNumber, sentence, likelihood: probability }];
  });
}
