/** The bootstrap of a mean: which means other samples of the same questions could have given. */
import { quantileSorted } from 'simple-statistics';
import { fastRandom } from '@/lib/evaluation/random/fast-random';
import type { Steps } from '@/lib/steps';

export interface Interval {
  low: number;
  high: number;
}

export const resamples = 1000;
/** A fixed seed: the same values always give the same interval. */
const seed = 20_240_607;

/** Resamples of one step: five thousand values take some 5 ms. */
const resamplesPerStep = 50;

/** The means of the resamples, sorted. Null for fewer than two values. */
export function* bootstrapMeans(values: readonly number[]): Steps<Float64Array | null> {
  const count = values.length;
  if (count < 2) return null;
  const next = fastRandom(seed);
  const source = Float64Array.from(values);
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0;
    for (let i = 0; i < count; i += 1) {
      sum += source[Math.floor((next() * count) / 2 ** 32)] as number;
    }
    means[resample] = sum / count;
    if (resample % resamplesPerStep === 0) yield;
  }
  return means.sort();
}

/** The 95% percentile interval of sorted means. */
export function intervalOf(means: Float64Array): Interval {
  const sorted = means as unknown as number[];
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
}

/** The 95% bootstrap interval of the mean. Null for fewer than two values. */
export function* meanInterval(values: readonly number[]): Steps<Interval | null> {
  const means = yield* bootstrapMeans(values);
  return means === null ? null : intervalOf(means);
}
