import type { LanguageModelV4Usage } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { billedBy, countedBy } from './counted-usage';

const usage = (input?: number, output?: number, more: Partial<LanguageModelV4Usage> = {}) => ({
  inputTokens: { total: input, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: output, text: undefined, reasoning: undefined },
  ...more,
});

test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e12])('%d is no count', (count) => {
  expect(countedBy(usage(9, count))).toMatchObject({ inputTokens: 9, outputTokens: null });
  expect(countedBy(usage(count, count))).toBeNull();
});

test('a part is never more than its whole', () => {
  const counted = countedBy({
    inputTokens: { total: 9, noCache: undefined, cacheRead: 20, cacheWrite: undefined },
    outputTokens: { total: 5, text: undefined, reasoning: 30 },
  });
  expect(counted).toMatchObject({ cachedInputTokens: 9, reasoningTokens: 5 });
});

test('a count that the provider left out is not 0', () => {
  const raw = { prompt_tokens: null, completion_tokens: 5 };
  expect(countedBy(usage(0, 5, { raw }))).toMatchObject({ inputTokens: null, outputTokens: 5 });
});

test.each([
  [0.5, 0.5],
  [0, 0],
  [-1, null],
  [Number.NaN, null],
  [null, null],
])('a bill of %s is %s', (cost, costUsd) => {
  expect(billedBy(usage(1, 1, { raw: { cost } }))).toBe(costUsd);
});
