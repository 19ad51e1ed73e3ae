import { expect, test } from 'vitest';
import { bleu } from './bleu';

test.each([
  // Precisions 6/6, 4/5, 2/4, 1/3; brevity exp(1 - 7/6).
  ['The dog bit the man.', 'The dog had bit the man.', 0.5115],
  // 2/4, then smoothed 1/(2·3), 1/(4·2), 1/(8·1).
  ['a b c d', 'a x c y', 0.19],
  // Only as many orders as there are tokens: 2/2 and 1/1, brevity exp(1 - 4/2).
  ['a b', 'a b c d', 0.3679],
  ['天空是蓝色的', '天空是蓝色的', 1],
  // Characters: 3/4, then 1/3 and smoothed 1/(2·2), 1/(4·1).
  ['天空很蓝', '天空是蓝', 0.3536],
  ['It costs 1,000.50 dollars.', 'It costs 1,000.50 dollars.', 1],
  ['x', 'y', 0],
  ['', 'y', 0],
])('BLEU of %j against %j is %d', (text, reference, expected) => {
  expect(bleu(text, reference)).toBeCloseTo(expected, 3);
});
