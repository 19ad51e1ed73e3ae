import { type Judge, scaleOf } from '@/lib/evaluation/judging/judge';
import { type Comparison, compareScores } from '@/lib/evaluation/statistics/compare-scores';
import { comparisonWords } from '@/lib/evaluation/statistics/comparison-words';
import type { Steps } from '@/lib/steps';

interface Side {
  name: string;
  /** By sample, in the same order for both; null without a score. */
  scores: readonly (number | null)[];
}

/** Whether A is better than B, in figures and in a sentence; null when fewer than two samples have both scores. */
export function* pairComparison(
  judge: Judge,
  a: Side,
  b: Side,
): Steps<(Comparison & { words: string }) | null> {
  const comparison = yield* compareScores(a.scores, b.scores);
  if (comparison === null) return null;
  const words = comparisonWords(inUnits(comparison, judge), {
    a: a.name,
    b: b.name,
    unit: scaleOf(judge).high === 1 ? 'percentage points' : 'points',
  });
  return { ...comparison, words };
}

/** Scores from 0 to 1 are told in percent. */
function inUnits(comparison: Comparison, judge: Judge): Comparison {
  if (scaleOf(judge).high !== 1) return comparison;
  const { difference, interval } = comparison;
  return {
    ...comparison,
    difference: 100 * difference,
    interval: { low: 100 * interval.low, high: 100 * interval.high },
  };
}
