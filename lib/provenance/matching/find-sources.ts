import type { Source } from '@/lib/contract/sources-contract';
import type { Token } from '@/lib/provenance/text/tokens';
import { type Candidate, findCandidates } from './find-candidates';
import { type Comparison, likelihood } from './likelihood';
import { differentTerms, type PreparedReferences, weightOf, wordsOf } from './prepare-references';
import { sharedSequence } from './shared-sequence';

/** A passage that is the source with less probability than this is none. */
const least = 0.5;
/** What a further passage of the same call must add to the share that is covered. */
const leastAdded = 0.15;
/** Beside a source that says all of a sentence, one that says much less of it is no source. */
const nearlyAll = 0.85;
const muchLess = 0.5;

/** The calls that a sentence may come from, the best first. */
export function findSources(tokens: readonly Token[], prepared: PreparedReferences): Source[] {
  const weight = weightOf(tokens, prepared.terms);
  if (weight === 0) return sourcesOfSameWords(tokens, prepared);
  const candidates = [...findCandidates(tokens, prepared).values()];
  const byReference = Map.groupBy(candidates, ({ sentence }) => prepared.sentences[sentence]?.reference ?? 0);
  const found = [...byReference].flatMap(([reference, own]) => {
    const call = prepared.references[reference]?.call ?? '';
    const source = sourceIn(own, { call, tokens, weight }, prepared);
    return source === null ? [] : [source];
  });
  const sorted = found.toSorted((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  return best < nearlyAll ? sorted : sorted.filter(({ score }) => score >= muchLess);
}

interface Searched {
  call: string;
  tokens: readonly Token[];
  weight: number;
}

function sourceIn(
  own: readonly Candidate[],
  searched: Searched,
  prepared: PreparedReferences,
): Source | null {
  const { call, tokens, weight } = searched;
  const ranked = own
    .map((candidate) => ({ candidate, comparison: comparisonOf(candidate, searched, prepared) }))
    .map((each) => ({ ...each, probability: likelihood(each.comparison) }))
    .filter(({ probability }) => probability >= least)
    .toSorted((a, b) => b.probability - a.probability);
  const [best] = ranked;
  if (best === undefined) return null;
  const taken = [best];
  const terms = new Set(best.candidate.terms);
  const different = differentTerms(tokens);
  let covered = best.comparison.covered;
  for (const next of ranked.slice(1)) {
    const added = [...next.candidate.terms].filter((term) => !terms.has(term));
    const gain =
      added.reduce((sum, term) => sum + (different[term] ? prepared.terms.weightOf(different[term]) : 0), 0) /
      weight;
    if (gain < leastAdded) continue;
    taken.push(next);
    covered = Math.min(1, covered + gain);
    for (const term of added) terms.add(term);
  }
  const passages = taken
    .map(({ candidate }) => prepared.sentences[candidate.sentence])
    .filter((sentence) => sentence !== undefined)
    .toSorted((a, b) => a.start - b.start);
  const sequence = sharedSequence(
    tokens,
    passages.flatMap((sentence) => sentence.tokens),
  );
  const { used, newNumber } = best.comparison;
  const share = Math.max(covered, sequence);
  const score = (0.7 * share + 0.3 * Math.max(share, used)) * (newNumber ? 0.9 : 1);
  return {
    call,
    score: Math.round(score * 1000) / 1000,
    kind: kindOf(covered, used, sequence),
    passages: passages.map(({ start, end }) => ({ start, end })),
  };
}

function comparisonOf(
  candidate: Candidate,
  { tokens, weight }: Searched,
  prepared: PreparedReferences,
): Comparison {
  const sentence = prepared.sentences[candidate.sentence];
  const numbers = new Set(sentence?.tokens.filter(({ kind }) => kind === 'number').map(({ term }) => term));
  return {
    covered: candidate.covered / weight,
    used: Math.min(1, candidate.used / Math.max(sentence?.weight ?? 0, 0.01)),
    shared: candidate.covered,
    newNumber: tokens.some(({ kind, term }) => kind === 'number' && !numbers.has(term)),
  };
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
