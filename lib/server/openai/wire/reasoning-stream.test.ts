import { expect, test } from 'vitest';
import type { CallError } from '@/lib/moa/events/call-error';
import type { CallFinished, RunEvent } from '@/lib/moa/events/run-event';
import { noUsage } from '@/lib/spending/token-usage';
import { createReasoningStream } from './reasoning-stream';

const mixture = {
  name: 'Two and one',
  layers: [{ proposers: [{ model: 't/a' }, { model: 't/b' }] }],
  aggregator: { model: 't/editor' },
};
const began: RunEvent = {
  type: 'run.started',
  runId: 'r',
  mixture,
  startedAt: '2026-01-01T00:00:00.000Z',
  estimatedCostUsd: null,
};
const started = (call: string, model: string): RunEvent => ({
  type: 'call.started',
  call,
  model,
  startedAt: '2026-01-01T00:00:00.000Z',
  attempt: 1,
});
const says = (call: string, text: string): RunEvent => ({ type: 'call.delta', call, text });
const thinks = (call: string, reasoning: string): RunEvent => ({ type: 'call.delta', call, reasoning });
const ended = (call: string, changes: Partial<CallFinished> = {}): RunEvent => ({
  type: 'call.finished',
  call,
  status: 'succeeded',
  usage: noUsage,
  costUsd: null,
  durationMs: 1234,
  ...changes,
});
const error: CallError = { code: 'upstream', message: 'It is broken.' };

function tell(told: 'off' | 'titles' | 'full', events: RunEvent[], references: 'asked' | 'kept' = 'asked') {
  const teller = createReasoningStream(told, references, '2.1');
  return [began, ...events].map((event) => teller.take(event));
}

test('titles name each layer once and each call as it ends, with its cause when it fails', () => {
  const told = tell('titles', [
    started('1.1', 't/a'),
    started('1.2', 't/b'),
    says('1.1', 'never told'),
    ended('1.2', { status: 'failed', error }),
    ended('1.1'),
    started('2.1', 't/editor'),
    says('2.1', 'the answer itself'),
    ended('2.1'),
  ]);
  expect(told.join('')).toBe(
    '**Layer 1 of 2**\n\n- 1.2 B, failed: It is broken.\n- 1.1 A, 1.2 s\n\n**Layer 2**: Editor aggregates\n',
  );
});

test('in full, one proposer is told live and the other whole once the first is done', () => {
  const told = tell('full', [
    says('1.1', 'one '),
    says('1.2', 'two '),
    says('1.1', 'and a half'),
    ended('1.1'),
    says('1.2', 'and three'),
    ended('1.2'),
  ]);
  expect(told).toEqual([
    '',
    '**1.1 A**\n\none ',
    '',
    'and a half',
    '\n\n**1.2 B**\n\ntwo ',
    'and three',
    '\n\n',
  ]);
});

test('in full, whoever ended while another was told comes before whoever still speaks', () => {
  const proposers = ['t/a', 't/b', 't/c'].map((model) => ({ model }));
  const teller = createReasoningStream('full', 'asked', '2.1');
  teller.take({ ...began, mixture: { ...mixture, layers: [{ proposers }] } } as RunEvent);
  for (const event of [says('1.1', 'one'), says('1.3', 'three'), says('1.2', 'two'), ended('1.2')])
    teller.take(event);
  expect(teller.take(ended('1.1'))).toBe('\n\n**1.2 B**\n\ntwo\n\n**1.3 C**\n\nthree');
});

test('in full, a call that fails says so, also where it said nothing', () => {
  const told = tell('full', [ended('1.1', { status: 'failed', error }), ended('1.2')]);
  expect(told.join('')).toBe('**1.1 A**\n\n\n\n_failed: It is broken._\n\n');
});

test('the aggregator’s reasoning is told and its text is not: that is the answer', () => {
  const told = tell('full', [
    thinks('1.1', 'hm'),
    says('1.1', 'one'),
    ended('1.1'),
    thinks('2.1', 'so'),
    says('2.1', 'answer'),
    ended('2.1'),
  ]);
  expect(told.join('')).toBe('**1.1 A**\n\none\n\n**2.1 Editor**\n\nso\n\n');
});

test('of references that stand from an earlier run nothing is told again', () => {
  const events = [
    started('1.1', 't/a'),
    says('1.1', 'one'),
    ended('1.1', { reused: true }),
    started('2.1', 't/editor'),
    thinks('2.1', 'so'),
  ];
  expect(tell('full', events, 'kept').join('')).toBe('**2.1 Editor**\n\nso');
  expect(tell('titles', events, 'kept').join('')).toBe('\n**Layer 2**: Editor aggregates\n');
});
