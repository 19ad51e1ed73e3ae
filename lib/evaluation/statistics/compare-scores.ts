import type { Steps } from '@/lib/steps';
import { bootstrapMeans, type Interval, intervalOf, resamples } from './bootstrap';
import { mean } from './mean';

export interface Comparison {
  /** Samples that both contenders have a score for. */
  samples: number;
  /** Mean of A minus mean of B over these samples. */
  difference: number;
  /** The 95% interval of the difference. */
  interval: Interval;
  /** The probability that A is better than B on more questions of the same kind. */
  probability: number;
}

/**
 * Compares two contenders by their scores of the same samples; null is a missing score. Paired: hard questions are hard
 * for both, so their differences vary less than their scores.
 * @returns null when fewer than two samples have both scores.
 */
export function* compareScores(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): Steps<Comparison | null> {
  const differences = a.flatMap((score, i) => {
    const other = b[i] ?? null;
    return score === null || other === null ? [] : [score - other];
  });
  const means = yield* bootstrapMeans(differences);
  const difference = mean(differences);
  if (means === null || difference === null) return null;
  return {
    samples: differences.length,
    difference,
    interval: intervalOf(means),
    probability: cautious(shareAbove(means), differences.length),
  };
}

/** The share of resamples in which A is better; a draw counts half. */
function shareAbove(means: Float64Array): number {
  let above = 0;
  for (const value of means) above += (Math.sign(value) + 1) / 2;
  return above / means.length;
}

/**
 * Few samples, or few resamples, cannot make anything certain: n fair coins all show heads with probability 2⁻ⁿ, and no
 * share of the resamples is finer than one of them.
 */
function cautious(share: number, samples: number): number {
  const least = Math.max(2 ** -samples, 0.5 / resamples);
  return Math.min(1 - least, Math.max(least, share));
}
