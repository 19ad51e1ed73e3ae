import { expect, test } from 'vitest';
import { presets } from '@/lib/mixture/presets';
import { startedRun } from '@/lib/moa/events/reduce';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import {
  aboutMoney,
  callState,
  endOfRun,
  money,
  plural,
  seconds,
  tokens,
  tokensPerSecond,
} from './quantities';

test.each([
  [null, 'cost unknown'],
  [0, '$0.00'],
  [0.00001, '<$0.0001'],
  [0.0143, '$0.0143'],
  [0.99999, '$1.00'],
  [1.234, '$1.23'],
])('%s USD reads "%s"', (usd, words) => {
  expect(money(usd)).toBe(words);
});

test.each([
  [0, 'about $0.00'],
  [0.0211, 'about $0.021'],
  [0.02, 'about $0.02'],
  [0.000123, 'about $0.00012'],
  [0.00001, 'under $0.0001'],
  [3.456, 'about $3.46'],
])('an estimate of %s USD reads "%s"', (usd, words) => {
  expect(aboutMoney(usd)).toBe(words);
});

test.each([
  [null, '–'],
  [414, '0.41 s'],
  [14_830, '14.8 s'],
  [119_960, '120.0 s'],
  [125_000, '2 min 5 s'],
  [179_900, '3 min 0 s'],
])('%s ms reads "%s"', (ms, words) => {
  expect(seconds(ms)).toBe(words);
});

test('token counts are exact up to ten thousand', () => {
  expect([tokens(null), tokens(0), tokens(9999), tokens(12_345)]).toEqual([
    '–',
    '0 tok',
    '9999 tok',
    '12k tok',
  ]);
});

test('a speed requires tokens and a duration', () => {
  expect(tokensPerSecond(96, 1000)).toBe('96 tok/s');
  expect([tokensPerSecond(null, 1000), tokensPerSecond(96, 0), tokensPerSecond(0, 9)]).toEqual([
    '–',
    '–',
    '–',
  ]);
});

test('one is singular', () => {
  expect([plural(1, 'call'), plural(13, 'call')]).toEqual(['1 call', '13 calls']);
});

const run = startedRun({
  type: 'run.started',
  runId: 'r',
  mixture: presets.get('open-moa') ?? { name: 'none', layers: [], aggregator: { model: 'demo/editor' } },
  startedAt: '2026-01-01T00:00:00.000Z',
  estimatedCostUsd: null,
});
const [call] = run.calls;

test.each<[Partial<CallState>, string, string]>([
  [{ status: 'pending' }, 'waiting', 'waiting'],
  [{ status: 'queued' }, 'queued', 'waiting'],
  [{ status: 'running', attempts: 1 }, 'asked', 'asked'],
  [{ status: 'running', attempts: 2 }, 'trying again', 'asked'],
  [{ status: 'running', reasoning: 'Hm' }, 'reasoning', 'alive'],
  [{ status: 'running', reasoning: 'Hm', text: 'So' }, 'writing', 'alive'],
  [{ status: 'succeeded', finishReason: 'stop' }, 'done', 'done'],
  [{ status: 'succeeded', finishReason: 'length' }, 'cut at limit', 'done'],
  [{ status: 'failed' }, 'failed', 'bad'],
  [{ status: 'timed_out' }, 'timed out', 'bad'],
  [{ status: 'stopped' }, 'stopped', 'waiting'],
  [{ status: 'skipped' }, 'skipped', 'waiting'],
])('a call with %o is "%s"', (state, word, tone) => {
  expect(callState({ ...call, ...state } as CallState)).toEqual({ word, tone });
});

test.each<[RunState['status'], string | null, string | null]>([
  ['running', null, null],
  ['succeeded', null, null],
  ['degraded', 'The aggregator failed.', 'The aggregator failed.'],
  ['failed', 'Every proposer failed.', 'Every proposer failed.'],
  ['stopped', null, 'Stopped. The text so far is kept.'],
  ['stopped', 'You stopped this.', 'You stopped this. The text so far is kept.'],
  ['interrupted', 'The server ended.', 'The server ended.'],
])('a run that is %s with the reason %o says %o', (status, error, words) => {
  expect(endOfRun({ ...run, status, error })).toBe(words);
});
