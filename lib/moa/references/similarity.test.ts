import { expect, test } from 'vitest';
import { similarityOf, textShingles } from './similarity';

const between = (a: string, b: string) => similarityOf(textShingles(a), textShingles(b));

test('the same words are alike whatever their case', () => {
  expect(between('One two three four', 'one, TWO three four!')).toBe(1);
});

test('a changed word changes the shingles that contain it', () => {
  // Five words have three shingles; the last word is in one of them.
  expect(between('a b c d e', 'a b c d f')).toBeCloseTo(2 / 4, 12);
});

test('texts without a common phrase are not alike', () => {
  expect(between('a b c d', 'd c b a')).toBe(0);
});
