import { expect, test } from 'vitest';
import type { Placing } from '@/lib/evaluation/report/report-schema';
import { frontPoints } from './front-points';

const placing = (contender: number, score: number | null, interval: Placing['interval'] = null): Placing => ({
  contender,
  score,
  interval,
  standardError: null,
  samples: 2,
  missing: 0,
});

test('points have their rank, the reach of their interval, and whether they are on the front', () => {
  const leaderboard = [placing(1, 0.75, { low: 0.5, high: 1 }), placing(0, 0.5)];
  expect(frontPoints({ leaderboard }, [1], (contender) => contender + 1)).toEqual([
    { contender: 1, rank: 1, x: 2, score: 0.75, reach: [0.25, 0.25], onFront: true },
    { contender: 0, rank: 2, x: 1, score: 0.5, reach: null, onFront: false },
  ]);
});

test('what has no score, no cost or no number is left out, and the others keep their ranks', () => {
  const leaderboard = [placing(0, Number.NaN), placing(1, null), placing(2, 1), placing(3, 1)];
  const points = frontPoints({ leaderboard }, [], (contender) => (contender === 2 ? null : 1));
  expect(points.map(({ contender, rank }) => [contender, rank])).toEqual([[3, 4]]);
});
