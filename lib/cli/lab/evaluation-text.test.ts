import { expect, test } from 'vitest';
import type { EvaluationEstimate } from '@/lib/contract/lab/evaluation-contract';
import { estimateText } from './evaluation-text';
import { textTable } from './text-table';

const estimate: EvaluationEstimate = {
  ...{ samples: 40, calls: 520, judgeCalls: 40, unpricedModels: [], durationMs: 180_000 },
  costUsd: { low: 1, expected: 2, high: 3 },
};

test('an estimate says calls, cost and time, and what has no price', () => {
  expect(estimateText(estimate)).toBe(
    '40 samples: 520 calls for answers, 40 calls of judges, about $2.00 ($1.00 to $3.00), 3 min.',
  );
  expect(estimateText({ ...estimate, costUsd: null, unpricedModels: ['p/a'] })).toContain(
    'cost unknown, 3 min. Without a price: p/a.',
  );
});

test('the columns of a table begin below one another', () => {
  expect(
    textTable([
      ['#', 'Name', 'Score'],
      ['1', 'A longer name', '–'],
    ]),
  ).toBe('#  Name           Score\n1  A longer name  –');
});
