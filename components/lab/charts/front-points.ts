/** The points of a chart of quality. Pure. */
import type { JudgeReport } from '@/lib/evaluation/report/report-schema';

export interface FrontPoint {
  contender: number;
  /** Its place on the leaderboard, from 1. */
  rank: number;
  x: number;
  score: number;
  /** How far the 95% interval reaches below and above the score; null for fewer than two samples. */
  reach: [number, number] | null;
  onFront: boolean;
}

/** In the order of the leaderboard. Contenders without a score or without a place on the axis are left out. */
export function frontPoints(
  { leaderboard }: Pick<JudgeReport, 'leaderboard'>,
  front: readonly number[],
  xOf: (contender: number) => number | null,
): FrontPoint[] {
  return leaderboard.flatMap(({ contender, score, interval }, i) => {
    const x = xOf(contender);
    if (x === null || score === null || !Number.isFinite(x) || !Number.isFinite(score)) return [];
    const reach: [number, number] | null =
      interval === null ? null : [Math.max(0, score - interval.low), Math.max(0, interval.high - score)];
    return [{ contender, rank: i + 1, x, score, reach, onFront: front.includes(contender) }];
  });
}
