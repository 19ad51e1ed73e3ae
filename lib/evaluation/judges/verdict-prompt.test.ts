import { expect, test } from 'vitest';
import { readVerdict, verdictRequest } from './verdict-prompt';

const answer = (text: string, cut = false) => ({ text, cut, firstToken: null });
const answers = { a: ['Alpha', 'Alpha 2'], b: ['Beta', 'Beta 2'] };

test('both orders show all turns of both contenders, the first contender first or second', () => {
  const shown = (order: 'aFirst' | 'bFirst') =>
    [...(verdictRequest(['Q1', 'Q2'], answers, [], order).messages[1]?.content ?? '').matchAll(/Alpha|Beta/g)]
      .map(String)
      .join(' ');
  expect(shown('aFirst')).toBe('Alpha Alpha Beta Beta');
  expect(shown('bFirst')).toBe('Beta Beta Alpha Alpha');
});

test('a reference answer is shown', () => {
  const { messages } = verdictRequest(['Q'], { a: ['x'], b: ['y'] }, ['The truth'], 'aFirst');
  expect(messages[1]?.content).toContain('Reference answer of turn 1:\n~~~~\nThe truth\n~~~~');
});

test.each([
  ['Good. [[1]]', 'aFirst', 'a'],
  ['Good. [[1]]', 'bFirst', 'b'],
  ['[[2]]', 'aFirst', 'b'],
  ['[[2]]', 'bFirst', 'a'],
  ['[[TIE]]', 'bFirst', 'tie'],
  ['At first [[1]], on balance [[2]]', 'aFirst', 'b'],
] as const)('%j in the order %s means %s', (text, order, verdict) => {
  expect(readVerdict(answer(text), order)).toEqual({ value: verdict });
});

test.each([
  ['Assistant 1 is better.', false, 'unreadable'],
  ['[[3]]', false, 'unreadable'],
  ['I cannot compare these.', false, 'refused'],
  ['Assistant 1 is', true, 'cut off'],
])('%j (cut: %s) is no verdict: %s', (text, cut, failure) => {
  expect(readVerdict(answer(text, cut), 'aFirst')).toEqual({ failure });
});
