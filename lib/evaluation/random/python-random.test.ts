import { expect, test } from 'vitest';
import { choose, pythonRandom } from './python-random';

test.each([
  ['', 0.9602256525641875],
  ['a', 0.2720295377534757],
  ['ünï😀', 0.7735260315356266],
  ['is_switched_outputsWhat is 2+2?0', 0.05631924392020804],
])('random.Random(%j).random() is what CPython gives', (seed, expected) => {
  expect(pythonRandom(seed).random()).toBe(expected);
});

test('choosing uses one number for each choice', () => {
  expect(choose([false, true], pythonRandom('a'))).toBe(false);
  expect(choose([false, true], pythonRandom(''))).toBe(true);
});
