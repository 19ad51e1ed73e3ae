import { mean, standardError } from '@/lib/evaluation/statistics/mean';
import { type Candidate, candidateKey } from './candidate';

export interface SampleResult {
  /** Null when the candidate or the judge failed. */
  score: number | null;
  costUsd: number;
}

/** What has been evaluated: results by `candidateKey` and position of the sample. */
export type SearchResults = ReadonlyMap<string, ReadonlyMap<number, SampleResult>>;

export interface Ranked {
  candidate: Candidate;
  /** The mean score of the samples that it was tried with; null when all failed. */
  score: number | null;
  standardError: number | null;
  samples: number;
  failed: number;
  /** The mean cost of a sample in USD. */
  cost: number;
}

/** A candidate's figures over some samples, as far as they have been evaluated. */
export function rank(candidate: Candidate, results: SearchResults, samples: readonly number[]): Ranked {
  const known = resultsOf(candidate, results, samples);
  const scores = known.map(({ score }) => score).filter((score) => score !== null);
  return {
    candidate,
    score: mean(scores),
    standardError: standardError(scores),
    samples: known.length,
    failed: known.length - scores.length,
    cost: mean(known.map(({ costUsd }) => costUsd)) ?? 0,
  };
}

export function resultsOf(
  candidate: Candidate,
  results: SearchResults,
  samples: readonly number[],
): SampleResult[] {
  const own = results.get(candidateKey(candidate));
  return samples.flatMap((sample) => own?.get(sample) ?? []);
}

export function spentUsd(results: SearchResults): number {
  let sum = 0;
  for (const own of results.values()) for (const { costUsd } of own.values()) sum += costUsd;
  return sum;
}
