import { expect, test } from 'vitest';
import { MersenneTwister } from '@/lib/evaluation/random/mersenne-twister';
import { finish } from '@/lib/steps';
import { meanInterval } from './bootstrap';

const intervalOf = (values: readonly number[]) => finish(meanInterval(values));

const generator = new MersenneTwister([1]);
const uniform = Array.from({ length: 400 }, () => generator.random());

test('the interval is about two standard errors wide to both sides', () => {
  const interval = intervalOf(uniform);
  const mean = uniform.reduce((sum, value) => sum + value, 0) / 400;
  const twoErrors = (1.96 * Math.sqrt(1 / 12)) / 20;
  expect(interval?.low).toBeCloseTo(mean - twoErrors, 2);
  expect(interval?.high).toBeCloseTo(mean + twoErrors, 2);
});

test('the same values give the same interval', () => {
  expect(intervalOf(uniform)).toEqual(intervalOf(uniform));
});

test('about 95 of 100 intervals contain the true mean', () => {
  const contain = Array.from({ length: 100 }, () => {
    const interval = intervalOf(Array.from({ length: 60 }, () => generator.random()));
    return interval !== null && interval.low <= 0.5 && 0.5 <= interval.high;
  }).filter(Boolean);
  expect(contain.length).toBeGreaterThanOrEqual(88);
});

test('equal values have an interval without width', () => {
  expect(intervalOf([3, 3, 3])).toEqual({ low: 3, high: 3 });
});

test('fewer than two values have no interval', () => {
  expect(intervalOf([])).toBeNull();
  expect(intervalOf([1])).toBeNull();
});
