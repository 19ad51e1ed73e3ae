import { expect, test } from 'vitest';
import { mean, standardError } from './mean';

test('the mean and its standard error use the sample standard deviation', () => {
  expect(mean([1, 2, 3, 4])).toBe(2.5);
  expect(standardError([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12);
});

test('too few values give null and not NaN', () => {
  expect(mean([])).toBeNull();
  expect(standardError([])).toBeNull();
  expect(standardError([3])).toBeNull();
});
