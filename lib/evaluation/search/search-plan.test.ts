import { expect, test } from 'vitest';
import { roundSizes, sampleOrder, samplesAlone } from './search-plan';

test.each([
  [200, [20, 40, 80, 160, 200]],
  [40, [10, 20, 40]],
  [10, [10]],
  [3, [3]],
  [0, []],
])('with %s samples the rounds use %j', (samples, sizes) => {
  expect(roundSizes(samples)).toEqual(sizes);
  expect(samplesAlone(samples)).toBeLessThanOrEqual(samples);
});

test('the order holds every sample once, is always the same and is not the order of the file', () => {
  const order = sampleOrder(50);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect(sampleOrder(50)).toEqual(order);
  expect(order).not.toEqual(order.toSorted((a, b) => a - b));
});
