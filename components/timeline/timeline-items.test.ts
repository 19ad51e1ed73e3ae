import { expect, test } from 'vitest';
import type { CallState } from '@/lib/moa/events/run-state';
import { noUsage } from '@/lib/spending/token-usage';
import { answered, timeAt, timedRun } from '@/tests/support/runs/timed-run';
import { type Order, type TimelineFilter, timelineItems } from './timeline-items';

const failed: Partial<CallState> = {
  ...answered(0, 0, 100),
  ...{ status: 'failed', text: '', ttftMs: null, error: { code: 'bad_request', message: 'No.' } },
};
const run = timedRun({
  slots: [3, 2],
  calls: {
    '1.1': { ...answered(0, 100, 5000), costUsd: 0.001 },
    '1.2': failed,
    '1.3': { ...answered(0, 100, 1000), reused: true, costUsd: 9 },
    '2.1': { ...answered(5000, 5100, 6000), costUsd: 0.02 },
    '2.2': {
      status: 'running',
      startedAt: timeAt(5000),
      attemptAt: timeAt(5000),
      text: 'word '.repeat(90),
      ttftMs: 9,
    },
  },
  layers: [{ at: 5000 }],
  durationMs: null,
});

/** The places of the rows; "|" is a gate. */
function shown(order: Order, filter: Partial<TimelineFilter> = {}): string {
  return timelineItems(run, 20_000, order, { state: 'all', calls: 'all', ...filter })
    .map((item) => (item.kind === 'gate' ? '|' : item.row.call))
    .join(' ');
}

const rowOf = (call: string) =>
  timelineItems(run, 20_000, 'layer', { state: 'all', calls: `layer ${call[0]}` }).flatMap((item) =>
    item.kind === 'call' && item.row.call === call ? [item.row] : [],
  )[0] ?? expect.fail(`no row ${call}`);

test('calls are in the order of layers with the gates between, or by time, or by cost', () => {
  expect(shown('layer')).toBe('1.1 1.2 1.3 | 2.1 2.2 3.1');
  expect(shown('time')).toBe('2.2 1.1 2.1 1.2 1.3 3.1');
  expect(shown('cost')).toBe('2.1 1.1 1.2 1.3 2.2 3.1');
});

test('they can be limited to a state, a layer or a model', () => {
  expect(shown('time', { state: 'running' })).toBe('2.2');
  expect(shown('time', { state: 'failed' })).toBe('1.2');
  expect(shown('time', { state: 'done' })).toBe('1.1 2.1 1.3');
  expect(shown('time', { state: 'not asked' })).toBe('3.1');
  expect(shown('time', { calls: 'layer 2' })).toBe('2.2 2.1');
  expect(shown('time', { calls: 'model t/editor' })).toBe('3.1');
});

test('a row has what the call took, wrote and cost; a reused one took and cost nothing here', () => {
  expect(rowOf('1.1')).toMatchObject({ tookMs: 5000, costUsd: 0.001, isCritical: true, tokens: '~5' });
  expect(rowOf('1.3')).toMatchObject({ tookMs: null, costUsd: null, phases: [], word: 'kept' });
  expect(rowOf('2.2')).toMatchObject({ tookMs: null, isCritical: false });
  expect(rowOf('3.1')).toMatchObject({ tookMs: null, tokens: '', word: 'waiting' });
});

test('while a call writes, its row changes at most every 50 tokens', () => {
  const textAfter = (words: number): CallState[] =>
    run.calls.map((call) =>
      call.call === '2.2' ? { ...call, text: 'word '.repeat(words), usage: noUsage } : call,
    );
  const rows = Array.from({ length: 100 }, (_, words) =>
    JSON.stringify(
      timelineItems({ ...run, calls: textAfter(words + 1) }, 20_000, 'layer', { state: 'all', calls: 'all' }),
    ),
  );
  expect(new Set(rows).size).toBeLessThanOrEqual(4);
});
