import { expect, test } from 'vitest';
import { hasLongWord } from './long-word';

test('a word is long above 300 characters', () => {
  expect(hasLongWord('a '.repeat(1000))).toBe(false);
  expect(hasLongWord(`see ${'x'.repeat(300)}`)).toBe(false);
  expect(hasLongWord(`see ${'x'.repeat(301)} there`)).toBe(true);
});
