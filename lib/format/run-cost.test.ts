import { expect, test } from 'vitest';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { costOfRun, sumOfMoney, unpricedCallsOf } from './run-cost';

test('a sum with an unknown part is shown as more than what is known', () => {
  expect(sumOfMoney(0.2198, 0)).toBe('$0.2198');
  expect(sumOfMoney(0.2198, 1)).toBe('>$0.2198');
});

test('when no cost is known, the sum is unknown, not free', () => {
  expect(sumOfMoney(null, 0)).toBe('cost unknown');
  expect(sumOfMoney(0, 2)).toBe('cost unknown');
  expect(sumOfMoney(0, 0)).toBe('$0.00');
});

const call = (costUsd: number | null, outputTokens: number | null, reused = false) =>
  ({ costUsd, reused, usage: { inputTokens: outputTokens, outputTokens } }) as CallState;

test('a run counts the calls that wrote at an unknown price, not those that were reused or never answered', () => {
  const calls = [call(0.1, 10), call(null, 10), call(null, null), call(null, 10, true)];
  expect(unpricedCallsOf({ calls })).toBe(1);
  expect(costOfRun({ costUsd: 0.1, calls } as RunState)).toBe('>$0.1000');
});
