import { expect, test } from 'vitest';
import { firstFrom } from './first-from';

test('the first number that is not less is found, or the end', () => {
  const numbers = [0, 3, 3, 8];
  expect([0, 1, 3, 4, 8, 9].map((least) => firstFrom(numbers, least))).toEqual([0, 1, 1, 3, 3, 4]);
  expect(firstFrom([], 1)).toBe(0);
});
