import { expect, test } from 'vitest';
import { startedRun } from '@/lib/moa/events/reduce';
import type { CallState } from '@/lib/moa/events/run-state';
import { noUsage } from '@/lib/spending/token-usage';
import { figureNames, figuresOf } from './call-figures';

const startedAt = '2026-01-01T00:00:00.000Z';
const [, aggregator] = startedRun({
  type: 'run.started',
  runId: 'r',
  mixture: {
    name: 'M',
    layers: [{ proposers: [{ model: 'demo/careful' }] }],
    aggregator: { model: 'demo/editor' },
  },
  startedAt,
  estimatedCostUsd: null,
}).calls;
const after = (ms: number) => Date.parse(startedAt) + ms;
const call = (changes: Partial<CallState>) => ({ ...aggregator, ...changes }) as CallState;

test('a call that has not started has no figures', () => {
  expect(figuresOf(call({}), after(0))).toEqual({
    firstToken: null,
    total: null,
    speed: null,
    written: null,
    cost: null,
  });
});

test('the figures of a running call are estimated from its text so far and marked as rough', () => {
  const running = call({ status: 'running', startedAt, ttftMs: 500, text: 'word '.repeat(100) });
  expect(figuresOf(running, after(1500))).toEqual({
    firstToken: '0.50 s',
    total: '1.5 s',
    speed: '100 tok/s',
    written: '~100 tok',
    cost: null,
  });
});

test('a finished call has the provider’s figures, and its speed excludes the wait for the first token', () => {
  const usage = { ...noUsage, outputTokens: 200 };
  const done = call({
    status: 'succeeded',
    text: 'x',
    startedAt,
    ttftMs: 500,
    durationMs: 2500,
    usage,
    costUsd: 0.002,
  });
  expect(figuresOf(done, after(99_999))).toEqual({
    firstToken: '0.50 s',
    total: '2.5 s',
    speed: '100 tok/s',
    written: '200 tok',
    cost: '$0.0020',
  });
  expect(figureNames(figuresOf(done, after(99_999)))).toBe(
    'Total 2.5 s. First token after 0.50 s. Wrote 200 tok at 100 tok/s. Cost $0.0020.',
  );
});

test('a finished call without a price says so; a failed call, and one whose costs were left out, shows no cost', () => {
  const usage = { ...noUsage, outputTokens: 10 };
  expect(figuresOf(call({ status: 'succeeded', usage }), after(0)).cost).toBe('cost unknown');
  expect(figuresOf(call({ status: 'succeeded' }), after(0)).cost).toBeNull();
  expect(figuresOf(call({ status: 'failed' }), after(0)).cost).toBeNull();
});

test('tokens that Strata counted are marked', () => {
  const usage = { ...noUsage, outputTokens: 10, estimated: true as const };
  expect(figuresOf(call({ status: 'stopped', usage }), after(0)).written).toBe('~10 tok');
});

test('an estimate of no tokens is not shown', () => {
  const usage = { ...noUsage, outputTokens: 0, estimated: true as const };
  expect(figuresOf(call({ status: 'stopped', usage, costUsd: 0.0016 }), after(0))).toMatchObject({
    written: null,
    cost: '$0.0016',
  });
});
