import { mean, standardError } from '@/lib/evaluation/statistics/mean';
import { candidateKey } from './candidate';
import { paretoFront } from './pareto-front';
import type { Ranked, SearchResults } from './search-results';

/** Standard errors by which a candidate must lag behind to be given up before its turn. */
const hopeless = 3;

/**
 * The candidates that stay for the next round: the best third without those that cannot win, and those that are the
 * best for their price.
 */
export function keepCandidates(
  ranking: readonly Ranked[],
  results: SearchResults,
  samples: readonly number[],
): Ranked[] {
  const sorted = ranking
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [leader] = sorted;
  if (leader === undefined) return [];
  const third = sorted.slice(0, Math.ceil(sorted.length / 3));
  const hopeful = third.filter((one) => one === leader || !lagsBehind(one, leader, results, samples));
  return [...new Set([...hopeful, ...paretoFront(sorted)])];
}

/** Whether the leader is better by more than chance, on the samples that both were tried with. */
function lagsBehind(
  one: Ranked,
  leader: Ranked,
  results: SearchResults,
  samples: readonly number[],
): boolean {
  const [a, b] = [leader, one].map(({ candidate }) => results.get(candidateKey(candidate)));
  const own = samples.flatMap((sample) => {
    const [first, second] = [a?.get(sample)?.score ?? null, b?.get(sample)?.score ?? null];
    return first === null || second === null ? [] : [first - second];
  });
  const error = standardError(own);
  return error !== null && (mean(own) ?? 0) > hopeless * error;
}
