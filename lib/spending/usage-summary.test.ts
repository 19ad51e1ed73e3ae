import { expect, test } from 'vitest';
import type { UsageRow } from './usage-row';
import { daysBefore, noUse, sumOf, sumsBy, sumsByDay } from './usage-summary';

const row = (day: string, mixture: string, model: string, changes: Partial<UsageRow>): UsageRow => ({
  ...noUse,
  day,
  mixture,
  model,
  ...changes,
});
const rows = [
  row('2026-02-27', 'Lite', 'a/x', { calls: 2, inputTokens: 10, outputTokens: 5, costUsd: 0.25 }),
  row('2026-02-27', 'Full', 'a/x', { calls: 1, inputTokens: 20, outputTokens: 5, costUsd: 0.5 }),
  row('2026-03-01', 'Full', 'b/y', { calls: 3, inputTokens: 99, outputTokens: 1, unpricedCalls: 3 }),
];

test('a sum adds every figure, and counts the calls whose price is unknown', () => {
  expect(sumOf(rows)).toEqual({
    ...noUse,
    calls: 6,
    inputTokens: 129,
    outputTokens: 11,
    costUsd: 0.75,
    unpricedCalls: 3,
  });
});

test('mixtures and models are sorted by cost, highest first', () => {
  expect(sumsBy(rows, 'mixture').map(({ name, costUsd }) => [name, costUsd])).toEqual([
    ['Full', 0.5],
    ['Lite', 0.25],
  ]);
  expect(sumsBy(rows, 'model').map(({ name, calls }) => [name, calls])).toEqual([
    ['a/x', 3],
    ['b/y', 3],
  ]);
});

test('a day without a call is included with zeros', () => {
  const days = sumsByDay(rows, '2026-02-27', '2026-03-01');
  expect(days.map(({ name, calls }) => [name, calls])).toEqual([
    ['2026-02-27', 3],
    ['2026-02-28', 0],
    ['2026-03-01', 3],
  ]);
});

test('days are counted across the ends of months and years', () => {
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  expect(daysBefore('2026-01-01', 1)).toBe('2025-12-31');
});
