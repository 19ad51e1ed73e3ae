import { expect, test } from 'vitest';
import { judgementKey } from './judgement-key';
import { ratingRequest } from './rating-prompt';

const request = ratingRequest({ turns: ['Q'], answers: ['A'], references: [] });
const key = judgementKey('openai/gpt', request);

test('the same judge and prompt have the same key', () => {
  const again = ratingRequest({ turns: ['Q'], answers: ['A'], references: [] });
  expect(judgementKey('openai/gpt', again)).toBe(key);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('another judge, text or temperature has another key', () => {
  expect(judgementKey('openai/gpt-2', request)).not.toBe(key);
  expect(judgementKey('openai/gpt', { ...request, temperature: 1 })).not.toBe(key);
  expect(
    judgementKey('openai/gpt', ratingRequest({ turns: ['Q'], answers: ['A '], references: [] })),
  ).not.toBe(key);
});

test('texts cannot be shifted between messages', () => {
  const of = (...contents: string[]) =>
    judgementKey('j', { ...request, messages: contents.map((content) => ({ role: 'user', content })) });
  expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
});
