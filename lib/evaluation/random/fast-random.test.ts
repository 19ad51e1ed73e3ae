import { expect, test } from 'vitest';
import { fastRandom } from './fast-random';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

test('a seed always gives the same numbers, another seed others', () => {
  expect(take(5, fastRandom(1))).toEqual(take(5, fastRandom(1)));
  expect(take(5, fastRandom(1))).not.toEqual(take(5, fastRandom(2)));
});

test('numbers fill the range of 32 bits evenly', () => {
  const sixteenths = new Array(16).fill(0);
  for (const number of take(160_000, fastRandom(7))) sixteenths[Math.floor(number / 2 ** 28)] += 1;
  for (const count of sixteenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});
