import { expect, test } from 'vitest';
import { failureWords } from './judge-reading';
import { ratingRequest, readRating } from './rating-prompt';

const answer = (text: string, cut = false) => ({ text, cut, firstToken: null });
const userOf = (...args: Parameters<typeof ratingRequest>) =>
  ratingRequest(...args).messages[1]?.content ?? '';
const turns = ['First question', 'Second question'];

test('the first turn shows its question and answer alone', () => {
  const text = userOf({ turns, answers: ['First answer'], references: [] });
  expect(text).toContain('First question');
  expect(text).not.toContain('Second question');
  expect(text).not.toContain('Correct answer');
});

test('the second turn shows both and says which is judged', () => {
  const text = userOf({ turns, answers: ['First answer', 'Second answer'], references: [] });
  expect(text).toContain('First answer');
  expect(text).toContain('Judge the answer of turn 2 only');
});

test('references are shown for the turns so far', () => {
  const text = userOf({ turns, answers: ['First answer'], references: ['One', 'Two'] });
  expect(text).toContain('Correct answer of turn 1:\n~~~~\nOne');
  expect(text).not.toContain('Two');
});

test('the judge is asked cold and with room for reasons', () => {
  expect(ratingRequest({ turns, answers: ['x'], references: [] })).toMatchObject({
    temperature: 0,
    maxTokens: 2048,
  });
});

test.each([
  ['Fine. Rating: [[8]]', 8],
  ['Rating: [7.5]', 7.5],
])('%j is a rating of %s', (text, rating) => {
  expect(readRating(answer(text))).toEqual({ value: rating });
});

test.each([
  ['Rating: [[11]]', false, 'unreadable'],
  ['Rating: [[0]]', false, 'unreadable'],
  ['Eight out of ten', false, 'unreadable'],
  ['As an AI, I do not rate.', false, 'refused'],
  ['The answer is', true, 'cut off'],
] as const)('%j (cut: %s) is no rating: %s', (text, cut, failure) => {
  expect(readRating(answer(text, cut))).toEqual({ failure });
  expect(failureWords(failure)).toMatch(/^The judge/);
});

test('a rating that came before the cut counts', () => {
  expect(readRating(answer('Rating: [[8]] because', true))).toEqual({ value: 8 });
});
