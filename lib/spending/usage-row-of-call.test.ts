import { expect, test } from 'vitest';
import { usageRowOfCall } from './usage-row-of-call';

test('a call counts on its day with the tokens that are known', () => {
  const usage = { inputTokens: 10, cachedInputTokens: null, outputTokens: 5, reasoningTokens: null };
  const call = { mixture: 'Titles', model: 'demo/careful', usage, costUsd: null, isUnpriced: true };
  expect(usageRowOfCall(call, new Date('2026-11-28T23:59:59Z'))).toEqual({
    ...{ day: '2026-11-28', mixture: 'Titles', model: 'demo/careful', calls: 1 },
    ...{ inputTokens: 10, cachedInputTokens: 0, outputTokens: 5, reasoningTokens: 0 },
    ...{ costUsd: 0, unpricedCalls: 1 },
  });
});
