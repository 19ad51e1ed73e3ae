import { expect, test } from 'vitest';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import {
  callsWords,
  durationWords,
  judgeWords,
  progressOf,
  scoreWords,
  shareWords,
  spendingWords,
} from './evaluation-words';

test.each([
  [0.657, 'checks', '65.7%'],
  [0.5, 'verdict', '50.0%'],
  [9.254, 'rating', '9.25'],
  [4, 'skills', '4.00'],
  [null, 'rating', '–'],
  [Number.NaN, 'checks', '–'],
] as const)('the score %s of %s is %s', (score, form, words) => {
  expect(scoreWords(score, { form })).toBe(words);
});

test.each([
  [0, '1 s'],
  [42_300, '42 s'],
  [180_000, '3 min'],
  [7_500_000, '2 h 5 min'],
])('%d ms are %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

test('a judge is named by its form and its model', () => {
  expect(judgeWords({ form: 'checks' }, String)).toBe('Checks');
  expect(judgeWords({ form: 'verdict', model: 'a/b' }, () => 'B')).toBe('Pairwise comparison by B');
});

test('calls are counted with thousands separators', () => {
  expect(callsWords({ calls: 1, judgeCalls: 12_345 } as Evaluation['estimate'])).toBe(
    '1 call for answers, 12,345 calls of judges',
  );
});

test('an evaluation without answers has no progress, and a missing share is a dash', () => {
  expect(progressOf({ answers: { done: 0, failed: 0, total: 0 } })).toBe(0);
  expect(shareWords(null)).toBe('–');
});

test('spending says what is left of the budget, or what is expected', () => {
  const running = { spentUsd: 1.5, budgetUsd: 2, status: 'running', estimate: { costUsd: { expected: 3 } } };
  expect(spendingWords(running as Evaluation)).toBe('$1.50 spent, $0.5000 of the budget left');
  expect(spendingWords({ ...running, budgetUsd: null } as Evaluation)).toBe(
    '$1.50 spent of about $3.00 expected',
  );
  expect(spendingWords({ ...running, budgetUsd: null, status: 'finished' } as Evaluation)).toBe(
    '$1.50 spent',
  );
});
