import { expect, test } from 'vitest';
import { parseRating } from './parse-rating';

test.each([
  ['Good. Rating: [[8]]', 8],
  ['Rating: [[7.5]] and later [[9]]', 7.5],
  ['A list [1] of points. Rating: [[6]]', 6],
  ['Rating: [5]', 5],
  ['Rating: [[5.]]', 5],
  ['Rating: 5', null],
  ['Rating: [[five]]', null],
  ['Rating: [[-3]]', null],
  ['', null],
])('%j is rated %s', (judgement, rating) => {
  expect(parseRating(judgement)).toBe(rating);
});
