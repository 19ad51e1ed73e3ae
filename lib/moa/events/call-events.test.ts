import { expect, test } from 'vitest';
import { asks, ends, runAfter, writes } from '@/tests/support/runs/run-events';
import { callEvents } from './call-events';
import type { RunEvent } from './run-event';
import type { CallState } from './run-state';

function callAfter(call: string, ...events: RunEvent[]): CallState {
  return (
    runAfter(...events).calls.find((candidate) => candidate.call === call) ?? expect.fail('no such call')
  );
}

const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
const error = { code: 'upstream' as const, message: 'The provider failed (503).' };
const usage = { inputTokens: 10, outputTokens: 5, reasoningTokens: 2, cachedInputTokens: null };

const histories: [string, string, RunEvent[]][] = [
  ['that has not started', '1.1', []],
  ['that is writing', '1.1', [asks('1.1'), writes('1.1', 'The sky'), writes('1.1', ' is blue.')]],
  [
    'that has succeeded',
    '1.1',
    [
      asks('1.1'),
      { type: 'call.delta', call: '1.1', reasoning: 'Rayleigh.', ttftMs: 120 },
      writes('1.1', 'Blue.'),
      ends('1.1', 'succeeded', { usage, costUsd: 0.01, finishReason: 'stop', notes: ['Left out a turn.'] }),
    ],
  ],
  [
    'that was retried and fell back to another model',
    '3.1',
    [
      { ...asks('3.1'), model: 'demo/editor' } as RunEvent,
      { ...asks('3.1'), model: 'demo/editor', attempt: 2, after: error } as RunEvent,
      { ...asks('3.1'), model: 'demo/careful', attempt: 3, after: error } as RunEvent,
      ends('3.1', 'failed', { error }),
    ],
  ],
  ['that waits before its first attempt', '1.1', [{ type: 'call.queued', call: '1.1', at: at(1) }]],
  [
    'that waited before each attempt, and was refused and asked again',
    '1.1',
    [
      { type: 'call.queued', call: '1.1', at: at(1) },
      { ...asks('1.1'), startedAt: at(2) } as RunEvent,
      { type: 'call.queued', call: '1.1', at: at(4), after: error, failedAt: at(3) },
      { ...asks('1.1'), startedAt: at(5), attempt: 2, after: error, failedAt: at(3) } as RunEvent,
      writes('1.1', 'Blue.'),
      ends('1.1', 'succeeded', { endedAt: at(6), pace: [100, 5] }),
    ],
  ],
  [
    'that was stopped while it waited to be asked again',
    '1.1',
    [
      { ...asks('1.1'), startedAt: at(2) } as RunEvent,
      { type: 'call.queued', call: '1.1', at: at(4), after: error, failedAt: at(3) },
      ends('1.1', 'stopped', { endedAt: at(6), error }),
    ],
  ],
  [
    'that called two tools',
    '3.1',
    [
      asks('3.1'),
      { type: 'call.tool', call: '3.1', index: 0, id: 't0', name: 'search', input: '{"q":' },
      { type: 'call.tool', call: '3.1', index: 0, input: '"sky"}' },
      { type: 'call.tool', call: '3.1', index: 1, id: 't1', name: 'now', input: '' },
      ends('3.1', 'succeeded', { finishReason: 'tool-calls' }),
    ],
  ],
  [
    'that was reused',
    '1.2',
    [asks('1.2'), writes('1.2', 'Blue.'), ends('1.2', 'succeeded', { reused: true })],
  ],
  [
    'whose earlier attempts are not remembered',
    '1.1',
    [{ ...asks('1.1'), attempt: 3 } as RunEvent, ends('1.1')],
  ],
  ['that was skipped', '2.1', [ends('2.1', 'skipped', { durationMs: null })]],
];

test.each(histories)('the events of a call %s restore it exactly', (_, place, events) => {
  const call = callAfter(place, ...events);
  expect(callAfter(place, ...callEvents(call))).toEqual(call);
});

test('a sub-call, which is not in the plan of the mixture, is planned first', () => {
  const planned: RunEvent = {
    type: 'call.planned',
    call: '3.1.1',
    role: 'window',
    model: 'demo/careful',
    reads: ['2.1', '2.2'],
  };
  const call = callAfter('3.1.1', planned, asks('3.1.1'), writes('3.1.1', 'Both.'), ends('3.1.1'));
  expect(callEvents(call)[0]).toEqual(planned);
  expect(callAfter('3.1.1', ...callEvents(call))).toEqual(call);
});

test('many deltas become one', () => {
  const words = Array.from({ length: 100 }, (_, index) => writes('1.1', `${index} `));
  const events = callEvents(callAfter('1.1', asks('1.1'), ...words, ends('1.1')));
  expect(events.map(({ type }) => type)).toEqual(['call.started', 'call.delta', 'call.finished']);
});
