import { expect, test } from 'vitest';
import { lengthBias } from './length-bias';

const pair = (lengthDifference: number, preferenceForA: number) => ({ lengthDifference, preferenceForA });

test('a judge that always prefers the longer answer', () => {
  expect(lengthBias([pair(10, 1), pair(-10, 0), pair(10, 1)])).toEqual({
    samples: 3,
    correlation: expect.closeTo(1, 10),
    longerPreferred: 1,
  });
});

test('a judge that does not look at the length', () => {
  const pairs = [pair(10, 1), pair(10, 0), pair(-10, 1), pair(-10, 0)];
  expect(lengthBias(pairs)).toMatchObject({ correlation: expect.closeTo(0, 10), longerPreferred: 0.5 });
});

test.each([
  ['no pairs', []],
  ['one pair', [pair(5, 1)]],
  ['the same preference always', [pair(5, 1), pair(-5, 1)]],
  ['the same length difference always', [pair(5, 1), pair(5, 0)]],
])('%s give no correlation, and no NaN', (_name, pairs) => {
  expect(lengthBias(pairs).correlation).toBeNull();
});

test('answers of the same length say nothing about the longer one', () => {
  expect(lengthBias([pair(0, 1), pair(0, 0)]).longerPreferred).toBeNull();
});
