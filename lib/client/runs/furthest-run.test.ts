import { expect, test } from 'vitest';
import type { Run } from '@/lib/contract/run-contract';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { furthest } from './furthest-run';

const started: RunEvent = {
  type: 'run.started',
  runId: 'r',
  mixture: {
    name: 'M',
    layers: [{ proposers: [{ model: 'demo/careful' }] }],
    aggregator: { model: 'demo/editor' },
  },
  startedAt: '2026-11-24T10:00:00Z',
  estimatedCostUsd: 0,
};
const text = (piece: string): RunEvent => ({ type: 'call.delta', call: '1.1', text: piece });
const finished: RunEvent = {
  type: 'run.finished',
  status: 'stopped',
  answerCalls: [],
  finishedAt: '2026-11-24T10:00:01Z',
  durationMs: 1,
};

function stateAfter(...events: RunEvent[]): RunState {
  const state = events.reduce<RunState | null>(reduce, null);
  if (state === null) throw new Error('no events');
  return state;
}

const told = (...events: RunEvent[]): Run => ({
  ...stateAfter(started, ...events),
  conversationId: 'c',
  messageId: 'm',
  mixtureSlug: null,
});
const shown = (run: Run, live: RunState | null) => furthest(run, live).calls[0]?.text;

test('the fetched state is used until the stream has caught up with it', () => {
  const run = told(text('abc'));
  expect(shown(run, null)).toBe('abc');
  expect(shown(run, stateAfter(started))).toBe('abc');
  expect(shown(run, stateAfter(started, text('abcd')))).toBe('abcd');
});

test('the ended state of a run always takes precedence', () => {
  expect(furthest(told(text('abc')), stateAfter(started, finished)).status).toBe('stopped');
});

test('a run that is stored as ended is shown as stored', () => {
  const stored = told(text('abc'), finished);
  expect(furthest(stored, stateAfter(started, text('abcdef')))).toBe(stored);
});

test('the live state keeps the question and the conversation of its run', () => {
  expect(furthest(told(), stateAfter(started, text('a')))).toMatchObject({
    conversationId: 'c',
    messageId: 'm',
  });
});
