import { expect, test } from 'vitest';
import { noUsage } from '@/lib/spending/token-usage';
import { reduce } from './reduce';
import type { RunEvent } from './run-event';
import type { RunState } from './run-state';

const mixture = {
  name: 'M',
  layers: [{ proposers: [{ model: 't/a' }, { model: 't/b' }] }],
  aggregator: { model: 't/c' },
};
const startedAt = '2026-01-01T00:00:00.000Z';
const started: RunEvent = { type: 'run.started', runId: 'r', mixture, startedAt, estimatedCostUsd: null };

function after(...events: RunEvent[]): RunState {
  const state = [started, ...events].reduce<RunState | null>(reduce, null);
  if (state === null) throw new Error('no state');
  return state;
}

test('a run begins with every call pending, in the order of their places', () => {
  expect(after().calls.map(({ call, role, status }) => [call, role, status])).toEqual([
    ['1.1', 'proposer', 'pending'],
    ['1.2', 'proposer', 'pending'],
    ['2.1', 'aggregator', 'pending'],
  ]);
});

test('an event changes its own call and leaves the others identical', () => {
  const before = after();
  const next = reduce(before, { type: 'call.started', call: '1.1', model: 't/a', startedAt, attempt: 1 });
  expect(next.calls[0]).not.toBe(before.calls[0]);
  expect(next.calls[1]).toBe(before.calls[1]);
});

test('a call that waits for its provider is queued, until it starts', () => {
  const queued = after({ type: 'call.queued', call: '1.1', at: startedAt });
  expect(queued.calls[0]).toMatchObject({ status: 'queued', attempts: 0, startedAt: null });
  const next = reduce(queued, { type: 'call.started', call: '1.1', model: 't/a', startedAt, attempt: 1 });
  expect(next.calls[0]).toMatchObject({ status: 'running', startedAt });
});

test('the answer is the text of the aggregator so far', () => {
  const state = after(
    { type: 'call.delta', call: '2.1', text: 'Be' },
    { type: 'call.delta', call: '2.1', text: 'cause' },
  );
  expect(state).toMatchObject({ answer: 'Because', answerCalls: ['2.1'] });
});

test('text that turns out to be reasoning moves to the reasoning and leaves the answer', () => {
  const state = after(
    { type: 'call.delta', call: '2.1', reasoning: 'First, ' },
    { type: 'call.delta', call: '2.1', text: 'a plan.' },
    { type: 'call.delta', call: '2.1', textIsReasoning: true, text: 'The answer' },
  );
  expect(state.calls[2]).toMatchObject({ reasoning: 'First, a plan.', text: 'The answer' });
  expect(state.answer).toBe('The answer');
});

test('a replay from run.started discards the earlier state', () => {
  const state = after({ type: 'call.delta', call: '1.1', text: 'old' }, started, {
    type: 'call.delta',
    call: '1.1',
    text: 'new',
  });
  expect(state.calls[0]?.text).toBe('new');
});

test('a second attempt has the earlier failure and its model', () => {
  const state = after(
    { type: 'call.started', call: '2.1', model: 't/c', startedAt, attempt: 1 },
    {
      type: 'call.started',
      call: '2.1',
      model: 't/d',
      startedAt,
      attempt: 2,
      after: { code: 'rate_limit', message: 'Slow down.' },
    },
  );
  expect(state.calls[2]).toMatchObject({
    model: 't/d',
    attempts: 2,
    failures: [{ model: 't/c', error: { code: 'rate_limit' } }],
  });
});

test('a failed attempt is known with its times as soon as the call waits, and once', () => {
  const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
  const start = { type: 'call.started' as const, call: '2.1', model: 't/c' };
  const failed = { after: { code: 'rate_limit' as const, message: 'Slow down.' }, failedAt: at(3) };
  const events: RunEvent[] = [
    { type: 'call.queued', call: '2.1', at: at(1) },
    { ...start, startedAt: at(2), attempt: 1 },
    { type: 'call.queued', call: '2.1', at: at(4), ...failed },
  ];
  const failure = { queuedAt: at(1), startedAt: at(2), endedAt: at(3) };
  expect(after(...events).calls[2]).toMatchObject({
    status: 'queued',
    startedAt: at(2),
    queuedAt: at(4),
    attemptAt: null,
    failures: [failure],
  });
  const again: RunEvent = { ...start, startedAt: at(5), attempt: 2, ...failed };
  expect(after(...events, again).calls[2]).toMatchObject({
    status: 'running',
    startedAt: at(2),
    queuedAt: at(4),
    attemptAt: at(5),
    failures: [failure],
  });
});

test('totals are the sums of the known figures', () => {
  const finished = (call: string, costUsd: number | null): RunEvent => ({
    type: 'call.finished',
    call,
    status: 'succeeded',
    usage: { ...noUsage, inputTokens: 3 },
    costUsd,
    durationMs: 1,
  });
  const state = after(finished('1.1', 0.5), finished('1.2', null));
  expect(state.costUsd).toBe(0.5);
  expect(state.usage.inputTokens).toBe(6);
});

test('an event of an unknown call is an error that names it', () => {
  expect(() => after({ type: 'call.delta', call: '9.9', text: 'x' })).toThrow('no call 9.9');
});
