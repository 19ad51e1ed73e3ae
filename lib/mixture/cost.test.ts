import { expect, test } from 'vitest';
import { costOf } from './cost';

const usage = { inputTokens: 1000, outputTokens: 500, cachedInputTokens: 400, reasoningTokens: 200 };

test('cached input and reasoning cost what they cost, and the usual price where they have none of their own', () => {
  const price = { input: 10, output: 20 };
  expect(costOf(usage, price)).toBeCloseTo((1000 * 10 + 500 * 20) / 1e6, 12);
  expect(costOf(usage, { ...price, cachedInput: 1, reasoning: 60 })).toBeCloseTo(
    (600 * 10 + 400 * 1 + 300 * 20 + 200 * 60) / 1e6,
    12,
  );
});

test('an unknown price or count is an unknown cost, and a price of zero is none', () => {
  expect(costOf(usage, null)).toBeNull();
  expect(costOf({ ...usage, outputTokens: null }, { input: 1, output: 1 })).toBeNull();
  expect(costOf(usage, { input: 0, output: 0 })).toBe(0);
});
