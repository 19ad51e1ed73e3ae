import { fastRandom } from '@/lib/evaluation/random/fast-random';
import type { Candidate } from './candidate';
import type { SearchShapes } from './propose-mixtures';

export interface SearchPlan {
  /** References of the models that may propose and aggregate. */
  models: readonly string[];
  shapes: SearchShapes;
  /** The number of samples of the dataset. */
  samples: number;
  /** The search ends before it could spend more. */
  budgetUsd: number;
  /** The expected cost of one sample, judging included. */
  costOf(candidate: Candidate): number;
}

/** A tenth of the samples, but enough to tell good from bad. */
const firstRound = (samples: number) => Math.min(samples, Math.max(10, Math.ceil(samples / 10)));

/** The numbers of samples that the candidates of each round have been tried with: doubled until all are used. */
export function roundSizes(samples: number): number[] {
  const sizes: number[] = [];
  for (let size = firstRound(samples); size < samples; size *= 2) sizes.push(size);
  return samples > 0 ? [...sizes, samples] : [];
}

/** Samples of the models alone, from which mixtures are proposed. */
export function samplesAlone(samples: number): number {
  return Math.min(samples, 2 * firstRound(samples));
}

/** The order in which samples are used: shuffled, because files are sorted by category, and always the same. */
export function sampleOrder(samples: number): number[] {
  const order = Array.from({ length: samples }, (_, i) => i);
  const next = fastRandom(samples);
  for (let i = samples - 1; i > 0; i -= 1) {
    const j = Math.floor((next() * (i + 1)) / 2 ** 32);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
