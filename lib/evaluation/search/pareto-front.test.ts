import { expect, test } from 'vitest';
import { paretoFront } from './pareto-front';

const point = (cost: number, score: number | null) => ({ cost, score });

test('a point is on the front when everything as good costs more and everything as cheap is worse', () => {
  const points = [point(5, 9), point(1, 3), point(2, 2), point(3, 7), point(3, 6), point(9, 9)];
  expect(paretoFront(points)).toEqual([point(1, 3), point(3, 7), point(5, 9)]);
});

test('unknown qualities and no points make no front', () => {
  expect(paretoFront([point(1, null)])).toEqual([]);
  expect(paretoFront([])).toEqual([]);
});
