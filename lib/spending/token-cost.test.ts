import { expect, test } from 'vitest';
import { costOf } from './token-cost';

const usage = { inputTokens: 1000, outputTokens: 500, cachedInputTokens: 400, reasoningTokens: 200 };

test('cached input and reasoning have their own prices, or the usual price without one', () => {
  const price = { input: 10, output: 20 };
  expect(costOf(usage, price)).toBeCloseTo((1000 * 10 + 500 * 20) / 1e6, 12);
  expect(costOf(usage, { ...price, cachedInput: 1, reasoning: 60 })).toBeCloseTo(
    (600 * 10 + 400 * 1 + 300 * 20 + 200 * 60) / 1e6,
    12,
  );
});

test('a request longer than the start of a tier costs the rates of that tier for all its tokens', () => {
  const price = {
    input: 2,
    output: 10,
    longer: [
      { overTokens: 200_000, input: 4, output: 15 },
      { overTokens: 500_000, input: 8, output: 30, cachedInput: 1 },
    ],
  };
  const read = (inputTokens: number, cachedInputTokens = 0) =>
    costOf({ inputTokens, outputTokens: 1000, reasoningTokens: null, cachedInputTokens }, price);
  expect(read(200_000)).toBeCloseTo((200_000 * 2 + 1000 * 10) / 1e6, 12);
  expect(read(200_001)).toBeCloseTo((200_001 * 4 + 1000 * 15) / 1e6, 12);
  expect(read(600_000, 100_000)).toBeCloseTo((500_000 * 8 + 100_000 + 1000 * 30) / 1e6, 12);
});

test('an unknown price or count gives an unknown cost, and a price of zero gives zero', () => {
  expect(costOf(usage, null)).toBeNull();
  expect(costOf({ ...usage, outputTokens: null }, { input: 1, output: 1 })).toBeNull();
  expect(costOf(usage, { input: 0, output: 0 })).toBe(0);
});
