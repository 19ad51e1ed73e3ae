import { expect, test } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { asks, ends, runEnds, started, writes } from '@/tests/support/runs/run-events';
import { draftOf } from './draft-of';

const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
const done = (call: string, second: number) => [
  asks(call),
  writes(call, `text of ${call}`),
  ends(call, 'succeeded', { endedAt: at(second) }),
];

function draftAfter(draft: true | undefined, ...events: RunEvent[]): string | null {
  if (started.type !== 'run.started') throw new Error('A run begins with run.started');
  const begun = { ...started, mixture: { ...started.mixture, draft } };
  const run = [begun, ...events].reduce<RunState | null>(reduce, null);
  return run === null ? null : (draftOf(run)?.call ?? null);
}

test('the proposal that finished first is the draft, and stays it', () => {
  expect(draftAfter(true, ...done('1.2', 1))).toBe('1.2');
  expect(draftAfter(true, ...done('1.2', 1), ...done('1.1', 2), ...done('2.1', 4))).toBe('1.2');
});

test('an unfinished, failed or empty proposal is no draft', () => {
  const empty = [asks('1.1'), ends('1.1', 'succeeded', { endedAt: at(1) })];
  const failed = [asks('1.2'), writes('1.2', 'text'), ends('1.2', 'failed', { endedAt: at(1) })];
  expect(draftAfter(true, asks('2.1'), writes('2.1', 'text'), ...empty, ...failed)).toBeNull();
});

test('the first token of the answer replaces it, and so does the end of the run', () => {
  expect(draftAfter(true, ...done('1.2', 1), asks('3.1'))).toBe('1.2');
  expect(draftAfter(true, ...done('1.2', 1), asks('3.1'), writes('3.1', 'The'))).toBeNull();
  expect(draftAfter(true, ...done('1.2', 1), runEnds('stopped', []))).toBeNull();
});

test('a mixture that asks for no draft has none', () => {
  expect(draftAfter(undefined, ...done('1.2', 1))).toBeNull();
});
