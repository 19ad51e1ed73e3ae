import { expect, test } from 'vitest';
import type { AskedExperiment } from '@/lib/contract/lab/evaluation-contract';
import type { Placing } from '@/lib/evaluation/report/report-schema';
import { ablationSeries, hasNumbers } from './ablation-series';

const placing = (contender: number, score: number | null): Placing => ({
  contender,
  score,
  interval: score === null ? null : { low: score - 0.1, high: score + 0.2 },
  standardError: null,
  samples: 4,
  missing: 0,
});
const experiment = (
  kind: AskedExperiment['kind'],
  ...places: AskedExperiment['places']
): AskedExperiment => ({
  kind,
  axis: 'Proposers',
  places,
});

test('the points of a curve are in the order of its axis', () => {
  const asked = experiment('proposers', { series: 'A', value: 3 }, { series: 'A', value: 1 });
  const [curve] = ablationSeries(asked, { leaderboard: [placing(0, 0.75), placing(1, 0.5)] });
  expect(curve?.points.map(({ contender, value }) => [contender, value])).toEqual([
    [1, 1],
    [0, 3],
  ]);
});

test('one proposer begins both curves of one model against several', () => {
  const asked = experiment(
    'diversity',
    { series: 'One', value: 1 },
    { series: 'One', value: 2 },
    { series: 'Several', value: 2 },
  );
  const curves = ablationSeries(asked, { leaderboard: [placing(0, 0.5), placing(1, 0.5), placing(2, 1)] });
  expect(curves.map(({ name, points }) => [name, ...points.map(({ contender }) => contender)])).toEqual([
    ['One', 0, 1],
    ['Several', 0, 2],
  ]);
});

test('contenders without a score have no point', () => {
  const asked = experiment('layers', { series: 'A', value: 1 }, { series: 'A', value: 2 });
  const leaderboard = [placing(0, null), placing(1, Number.NaN)];
  expect(ablationSeries(asked, { leaderboard })).toEqual([]);
});

test('an axis of names is told from an axis of numbers', () => {
  const leaderboard = [placing(0, 1)];
  expect(hasNumbers(ablationSeries(experiment('layers', { series: 'A', value: 1 }), { leaderboard }))).toBe(
    true,
  );
  expect(
    hasNumbers(ablationSeries(experiment('aggregators', { series: 'A', value: 'x' }), { leaderboard })),
  ).toBe(false);
});
