import type { Source } from '@/lib/contract/sources-contract';
import type { Token } from '@/lib/provenance/text/tokens';
import { type Candidate, findCandidates } from './find-candidates';
import { type PreparedReferences, weightOf, wordsOf } from './prepare-references';
import { sharedSequence } from './shared-sequence';
import { sharedTerms } from './shared-terms';

/** What a further passage of the same call must add to the share that is covered. */
const leastAdded = 0.15;
/** Other numbers than those of the sentence lower the score. */
const numbersFactor = { same: 1, fewer: 0.9, other: 0.7 } as const;
/** A source with less than this share of the best one's score is none. */
const muchLess = 0.6;
/** A sentence of which more is covered shares more than numbers. */
const mostOfNumbers = 0.7;

/** The calls that a sentence may come from, the best first. A sentence is compared once. */
export function findSources(tokens: readonly Token[], prepared: PreparedReferences): Source[] {
  const words = wordsOf(tokens);
  const known = prepared.found.get(words) ?? compare(tokens, prepared);
  prepared.found.set(words, known);
  return known;
}

function compare(tokens: readonly Token[], prepared: PreparedReferences): Source[] {
  const weight = weightOf(tokens, prepared.terms);
  if (weight === 0) return sourcesOfSameWords(tokens, prepared);
  const candidates = findCandidates(tokens, prepared);
  const byReference = Map.groupBy(candidates, ({ sentence }) => prepared.sentences[sentence]?.reference ?? 0);
  const found = [...byReference].map(([reference, own]) => ({
    call: prepared.references[reference]?.call ?? '',
    ...sourceOf(own, tokens, weight, prepared),
  }));
  const sorted = found.toSorted((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }) => score >= muchLess * best);
}

/** The source that the candidates of one call make: the likeliest, and others that cover what it lacks. */
function sourceOf(
  own: readonly Candidate[],
  tokens: readonly Token[],
  weight: number,
  prepared: PreparedReferences,
): Omit<Source, 'call'> {
  const { terms, sentences } = prepared;
  const [best, ...others] = own.toSorted((a, b) => b.likelihood - a.likelihood) as [
    Candidate,
    ...Candidate[],
  ];
  const taken = [best];
  let { covered } = best;
  if (others.length > 0) {
    const shared = sharedTerms(tokens, best.sentence, terms);
    for (const other of others) {
      const added = [...sharedTerms(tokens, other.sentence, terms)].filter(([term]) => !shared.has(term));
      const gain = added.reduce((sum, [, each]) => sum + each, 0) / weight;
      if (gain < leastAdded) continue;
      taken.push(other);
      covered = Math.min(1, covered + gain);
      for (const [term, each] of added) shared.set(term, each);
    }
  }
  const passages = taken
    .map(({ sentence }) => sentences[sentence])
    .filter((sentence) => sentence !== undefined)
    .toSorted((a, b) => a.start - b.start);
  const sequence = sharedSequence(
    tokens,
    passages.map((sentence) => sentence.tokens),
  );
  const kind = kindOf(covered, best.used, sequence);
  const share = Math.max(covered, sequence);
  const score = (0.7 * share + 0.3 * Math.max(share, best.used)) * numbersFactor[best.numbers];
  return {
    score: Math.round(score * 1000) / 1000,
    kind: kind === 'paraphrased' && mainlyNumbers(tokens, best, prepared) ? 'numbers' : kind,
    passages: passages.map(({ start, end }) => ({ start, end })),
  };
}

/** Whether what they share is mainly numbers and names, in a sentence that says more. */
function mainlyNumbers(tokens: readonly Token[], best: Candidate, { terms }: PreparedReferences): boolean {
  if (best.covered > mostOfNumbers) return false;
  const isExact = new Set(
    tokens.filter(({ kind }) => kind === 'number' || kind === 'name').map(({ term }) => term),
  );
  const shared = [...sharedTerms(tokens, best.sentence, terms)].filter(([term]) => isExact.has(term));
  return shared.reduce((sum, [, weight]) => sum + weight, 0) > best.shared / 2;
}

function kindOf(covered: number, used: number, sequence: number): Source['kind'] {
  if (covered >= 0.9 && sequence >= 0.75) return 'verbatim';
  if (covered < 0.65 && used >= 0.7) return 'partial';
  if (covered >= 0.7 && sequence >= 0.4) return 'edited';
  return 'paraphrased';
}

/** A sentence of function words alone comes from where the same words stand. */
function sourcesOfSameWords(
  tokens: readonly Token[],
  { sameWords, sentences, references }: PreparedReferences,
): Source[] {
  return (sameWords.get(wordsOf(tokens)) ?? []).flatMap((index): Source[] => {
    const sentence = sentences[index];
    if (sentence === undefined) return [];
    const { start, end, reference } = sentence;
    const call = references[reference]?.call ?? '';
    return [{ call, score: 1, kind: 'verbatim', passages: [{ start, end }] }];
  });
}
