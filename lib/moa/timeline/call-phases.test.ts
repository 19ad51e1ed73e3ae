import { expect, test } from 'vitest';
import type { CallState } from '@/lib/moa/events/run-state';
import { answered, timeAt, timedRun } from '@/tests/support/runs/timed-run';
import { callPhases, timeOfCharacter } from './call-phases';

const busy = { code: 'rate_limit' as const, message: 'Rate limit reached.' };

/** "asked 0-100" */
function phasesOf(call: Partial<CallState>, nowMs = 9000, durationMs: number | null = 9000): string[] {
  const run = timedRun({ slots: [1], calls: { '1.1': call }, durationMs });
  return callPhases(run.calls[0] as CallState, run, nowMs).map(
    ({ kind, fromMs, toMs }) => `${kind} ${fromMs}-${toMs ?? ''}`,
  );
}

test('a call waits for its first token, then writes', () => {
  expect(phasesOf(answered(0, 400, 3000))).toEqual(['asked 0-400', 'writing 400-3000']);
});

test('failed attempts and the waits between them come before the last attempt', () => {
  const call = {
    ...answered(1000, 5000, 6000),
    queuedAt: timeAt(3500),
    attemptAt: timeAt(4500),
    failures: [
      { model: 't/a', error: busy, queuedAt: timeAt(200), startedAt: timeAt(1000), endedAt: timeAt(1100) },
      { model: 't/a', error: busy, queuedAt: timeAt(1100), startedAt: timeAt(3000), endedAt: timeAt(3400) },
    ],
  };
  expect(phasesOf(call)).toEqual([
    'queued 200-1000',
    'failed 1000-1100',
    'waiting 1100-3000',
    'failed 3000-3400',
    'waiting 3400-4500',
    'asked 4500-5000',
    'writing 5000-6000',
  ]);
});

test('the pace says when reasoning became text; a live call is estimated by its characters', () => {
  const call = { ...answered(0, 1000, 5000), reasoning: 'x'.repeat(100), text: 'y'.repeat(100) };
  const pace = [1000, 10, 2000, 100, 4000, 150, 5000, 200];
  expect(phasesOf({ ...call, pace })).toEqual(['asked 0-1000', 'reasoning 1000-2000', 'writing 2000-5000']);
  const open = { ...call, status: 'running' as const, endedAt: null, durationMs: null };
  expect(phasesOf(open, 5000, null)).toEqual(['asked 0-1000', 'reasoning 1000-3000', 'writing 3000-']);
});

test('what lasts has no end, and what nobody saw end, ends with the run', () => {
  const open = { ...answered(0, 400, 3000), endedAt: null, durationMs: null };
  expect(phasesOf({ ...open, status: 'running' }, 500, null)).toEqual(['asked 0-400', 'writing 400-']);
  expect(phasesOf({ ...open, status: 'stopped' })).toEqual(['asked 0-400', 'writing 400-9000']);
  expect(phasesOf({ status: 'queued', queuedAt: timeAt(20) }, 500, null)).toEqual(['queued 20-']);
});

test('an attempt without any text failed as a whole', () => {
  const failed = { ...answered(0, 0, 700), status: 'failed' as const, ttftMs: null, error: busy, text: '' };
  expect(phasesOf(failed)).toEqual(['failed 0-700']);
});

test('a reused, skipped or never started call has no phases', () => {
  expect(phasesOf({ ...answered(0, 400, 3000), reused: true })).toEqual([]);
  expect(phasesOf({ status: 'skipped', endedAt: timeAt(10) })).toEqual([]);
  expect(phasesOf({})).toEqual([]);
});

test('a character between two points of the pace came between their times', () => {
  const pace = [100, 10, 300, 30];
  expect([1, 10, 20, 30, 99].map((count) => timeOfCharacter(pace, count))).toEqual([100, 100, 200, 300, 300]);
});
