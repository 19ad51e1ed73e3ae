import { expect, test } from 'vitest';
import { budgetsSchema, limitsFor, noBudgets, passedLimit, spendingOf } from './budgets';

const nothing = { totalUsd: 0, byProviderUsd: {} };
const spent = (totalUsd: number, byProviderUsd = {}) => ({ totalUsd, byProviderUsd });

test('without budgets there is no limit', () => {
  expect(passedLimit(limitsFor(noBudgets, spent(1e9)), spent(1e9))).toBeNull();
});

test('a run may spend its whole budget and no more', () => {
  const limits = limitsFor({ ...noBudgets, perRunUsd: 0.5 }, nothing);
  expect(passedLimit(limits, spent(0.5))).toBeNull();
  expect(passedLimit(limits, spent(0.51))?.name).toBe('the budget of $0.5 a run');
});

test('the limit of a day is the rest of its budget, and a used-up budget allows only free runs', () => {
  const budgets = { ...noBudgets, perDayUsd: 2 };
  expect(passedLimit(limitsFor(budgets, spent(1.5)), spent(0.6))?.name).toBe(
    'the budget of $2.00 a day, of which $0.5 was left',
  );
  expect(passedLimit(limitsFor(budgets, spent(3)), spent(0.01))?.usd).toBe(0);
  expect(passedLimit(limitsFor(budgets, spent(3)), nothing)).toBeNull();
});

test('a provider’s budget counts only that provider', () => {
  const budgets = { ...noBudgets, perProviderDayUsd: { together: 1 } };
  const limits = limitsFor(budgets, spent(5, { together: 0.75, openai: 4.25 }));
  expect(passedLimit(limits, spent(9, { openai: 9 }))).toBeNull();
  expect(passedLimit(limits, spent(0.3, { together: 0.3 }))).toMatchObject({
    provider: 'together',
    usd: 0.25,
  });
});

test('spending is summed by provider; unknown costs add nothing', () => {
  const cost = (provider: string, costUsd: number | null) => ({ provider, costUsd });
  expect(spendingOf([cost('a', 1), cost('a', 2), cost('b', 4), cost('b', null)])).toEqual({
    totalUsd: 7,
    byProviderUsd: { a: 3, b: 4 },
  });
});

test('a budget is a valid amount for a valid provider id', () => {
  const valid = (changes: object) => budgetsSchema.safeParse({ ...noBudgets, ...changes }).success;
  expect(valid({ perRunUsd: 0.25, perProviderDayUsd: { together: 5 } })).toBe(true);
  for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, '1']) {
    expect(valid({ perRunUsd: bad }), String(bad)).toBe(false);
  }
  expect(valid({ perProviderDayUsd: { 'no id': 1 } })).toBe(false);
  expect(valid({ perWeekUsd: 1 })).toBe(false);
});
