import { expect, test } from 'vitest';
import type { CallState } from '@/lib/moa/events/run-state';
import { runFigures } from './run-figures';

const call = (name: string, durationMs: number | null, more: Partial<CallState> = {}): CallState => {
  const [layer = 1, slot = 1] = name.split('.').map(Number);
  const fields = { call: name, layer, slot, role: 'proposer', status: 'succeeded', durationMs, costUsd: 1 };
  return { ...fields, ttftMs: null, ...more } as CallState;
};
const answer = call('2.1', 100, { role: 'aggregator', ttftMs: 40 });

test('the latency is the sum over layers of the slowest call', () => {
  const figures = runFigures({ calls: [call('1.1', 300), call('1.2', 500), answer] });
  expect(figures).toEqual({ costUsd: 3, spentUsd: 3, latencyMs: 600, firstTokenMs: 540 });
});

test('a call that another contender paid for is a cost of the answer, but nothing is spent on it', () => {
  const figures = runFigures({ calls: [call('1.1', 300, { reused: true }), answer] });
  expect(figures).toMatchObject({ costUsd: 2, spentUsd: 1, latencyMs: 400 });
});

test('an unknown price leaves the cost open, a call without a duration adds nothing', () => {
  expect(runFigures({ calls: [call('1.1', null, { costUsd: null }), answer] })).toMatchObject({
    costUsd: null,
    latencyMs: 100,
  });
  expect(runFigures({ calls: [] })).toMatchObject({ costUsd: 0, latencyMs: null, firstTokenMs: null });
});
