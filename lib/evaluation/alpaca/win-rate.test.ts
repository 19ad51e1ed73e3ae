import { expect, test } from 'vitest';
import { winRate } from './win-rate';

test('the win rate is the mean preference, the discrete one counts wins and half of draws', () => {
  expect(winRate([2, 1.6, 1.5, 1])).toEqual({
    samples: 4,
    missing: 0,
    winRate: expect.closeTo(52.5, 10),
    standardError: expect.closeTo(20.5649, 3),
    discreteWinRate: 62.5,
  });
});

test('samples without a preference are counted and left out', () => {
  expect(winRate([2, null, 1, null])).toMatchObject({ samples: 2, missing: 2, winRate: 50 });
});

test('without two samples there is no standard error, without one no rate', () => {
  expect(winRate([2])).toMatchObject({ winRate: 100, standardError: null });
  expect(winRate([null])).toMatchObject({ winRate: null, standardError: null, discreteWinRate: null });
});
