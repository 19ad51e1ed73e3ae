import { expect, test } from 'vitest';
import { preferenceFromLogprobs, preferenceFromToken, storedPreference } from './preference';

const candidates = [
  { token: 'M', logprob: Math.log(0.6) },
  { token: 'm', logprob: Math.log(0.2) },
  { token: ' m', logprob: Math.log(0.1) },
];

test('the preference is the model’s share of the two probabilities', () => {
  expect(preferenceFromLogprobs(candidates, false)).toBeCloseTo(1.75, 12);
});

test('in switched order the model is m', () => {
  expect(preferenceFromLogprobs(candidates, true)).toBeCloseTo(1.25, 12);
});

test('an absent token counts as probability 0', () => {
  expect(preferenceFromLogprobs(candidates.slice(0, 1), false)).toBe(2);
  expect(preferenceFromLogprobs(candidates.slice(1), false)).toBe(1);
});

test('without either token there is no preference', () => {
  expect(preferenceFromLogprobs(candidates.slice(2), false)).toBeNull();
  expect(preferenceFromLogprobs([], true)).toBeNull();
});

test('a probability that rounds to nothing is no preference', () => {
  expect(preferenceFromLogprobs([{ token: 'm', logprob: Number.NEGATIVE_INFINITY }], false)).toBeNull();
});

test.each([
  ['m', false, 1],
  ['M', false, 2],
  ['m', true, 2],
  ['M', true, 1],
  ['Model m', false, null],
  ['', false, null],
])('the token %j alone, switched %s, gives %s', (token, switched, preference) => {
  expect(preferenceFromToken(token, switched)).toBe(preference);
});

test.each([
  [0, 1.5],
  [1.25, 1.25],
  [2, 2],
  [Number.NaN, null],
  [null, null],
  [3, null],
])('a stored preference of %s is read as %s', (stored, read) => {
  expect(storedPreference(stored)).toBe(read);
});
