import { expect, test } from 'vitest';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import {
  agreementWords,
  answerScoreWords,
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

test.each([
  [1, 'checks', 'right'],
  [0, 'checks', 'wrong'],
  [0.5, 'checks', '50% right'],
  [0.25, 'verdict', '25% won'],
  [0.9, 'preference', '90% preferred'],
  [7, 'rating', '7.00'],
  [null, 'checks', '–'],
] as const)('an answer with the score %s of %s is “%s”', (score, form, words) => {
  expect(answerScoreWords(score, { form })).toBe(words);
});

test('agreement says how often and how far beyond chance, and never guesses', () => {
  const some = { samples: 25, share: 0.8, kappa: 0.61, words: 'substantial' };
  expect(agreementWords(some, 'comparisons')).toBe(
    'Agree in 80% of 25 comparisons. Cohen’s kappa 0.61: substantial.',
  );
  expect(agreementWords({ ...some, kappa: null }, 'comparisons')).toBe(
    'Agree in 80% of 25 comparisons: too few, or too much alike, for Cohen’s kappa.',
  );
  expect(agreementWords({ ...some, samples: 0 }, 'rated answers')).toBe('No rated answers of both yet.');
});
