import type { Token } from '@/lib/provenance/text/tokens';
import { differentTerms, type PreparedReferences } from './prepare-references';

/** A sentence of a reference that shares something with a sentence. Weights are those of the term index. */
export interface Candidate {
  /** The index of the sentence of the references. */
  sentence: number;
  /** The weight of the sentence's terms that the candidate has. */
  covered: number;
  /** The weight of the candidate's terms that the sentence has. */
  used: number;
  /** The indices of the sentence's different terms that it has. */
  terms: Set<number>;
}

/**
 * All sentences of the references that share a term, or one like it, with these tokens. The work grows with the number of
 * such pairs, not with the length of the references.
 */
export function findCandidates(
  tokens: readonly Token[],
  { terms }: PreparedReferences,
): Map<number, Candidate> {
  const candidates = new Map<number, Candidate>();
  const best = new Map<number, number>();
  for (const [at, token] of differentTerms(tokens).entries()) {
    const weight = terms.weightOf(token);
    for (const { id, similarity } of terms.relatives(token)) {
      if (similarity > (best.get(id) ?? 0)) best.set(id, similarity);
      for (const sentence of terms.postings(id)) {
        const candidate = candidates.get(sentence) ?? { sentence, covered: 0, used: 0, terms: new Set() };
        candidates.set(sentence, candidate);
        // The most alike term came first.
        if (candidate.terms.has(at)) continue;
        candidate.terms.add(at);
        candidate.covered += weight * similarity;
      }
    }
  }
  for (const [id, similarity] of best) {
    for (const sentence of terms.postings(id)) {
      const candidate = candidates.get(sentence);
      if (candidate !== undefined) candidate.used += terms.weight(id) * similarity;
    }
  }
  return candidates;
}
