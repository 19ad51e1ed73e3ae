import { expect, test } from 'vitest';
import { answered, timedRun } from '@/tests/support/runs/timed-run';
import { criticalPath } from './critical-path';
import { gatesOf } from './gates';

const twoLayers = {
  slots: [3, 2],
  calls: {
    '1.1': answered(0, 100, 1000),
    '1.2': answered(0, 100, 5000),
    '1.3': answered(0, 100, 2000),
    '2.1': answered(5000, 5100, 9000),
    '2.2': answered(5000, 5100, 6000),
    '3.1': answered(9000, 9100, 12_000),
  },
  layers: [{ at: 5000 }, { at: 9000 }],
  durationMs: 12_000,
};

test('each layer waits for its last call', () => {
  const run = timedRun(twoLayers);
  expect(criticalPath(run)).toEqual(['1.2', '2.1', '3.1']);
  expect(gatesOf(run)).toMatchObject([
    { layer: 1, fromMs: 0, atMs: 5000, decidedBy: '1.2', aloneMs: 3000, succeeded: 3, slots: 3 },
    { layer: 2, fromMs: 5000, atMs: 9000, decidedBy: '2.1', aloneMs: 3000 },
  ]);
});

test('with a quorum, the call that reached it decides, not the last one', () => {
  const run = timedRun({
    ...twoLayers,
    policy: { quorum: 2 },
    layers: [{ at: 3000, reason: 'quorum' }, { at: 9000 }],
  });
  expect(criticalPath(run)).toEqual(['1.3', '2.1', '3.1']);
});

test('where the proposals agreed, the last of those that were done decides', () => {
  const late = { ...twoLayers.calls, '1.1': { ...answered(0, 100, 3000), status: 'stopped' as const } };
  const run = timedRun({ ...twoLayers, calls: late, layers: [{ at: 3000, reason: 'agreed' }, { at: 9000 }] });
  const done = run.calls.filter(({ layer, status }) => layer === 1 && status === 'succeeded');
  expect(done.map(({ call }) => call)).toContain(criticalPath(run)[0]);
  expect(criticalPath(run)[0]).not.toBe('1.1');
});

test('where a person asked to go on, no call decided, and nothing before it', () => {
  const run = timedRun({ ...twoLayers, layers: [{ at: 5000 }, { at: 7000, reason: 'requested' }] });
  expect(criticalPath(run)).toEqual(['3.1']);
});

test('reused calls decide nothing', () => {
  const kept = { ...answered(0, 100, 90_000), reused: true };
  const run = timedRun({ ...twoLayers, calls: { ...twoLayers.calls, '1.2': kept } });
  expect(criticalPath(run)).toEqual(['1.3', '2.1', '3.1']);
});

test('a call that reads in windows is on the path with its windows', () => {
  const run = timedRun(twoLayers);
  const window = { ...run.calls[5], ...answered(9000, 9100, 10_000), call: '3.1.1', role: 'window' } as const;
  expect(
    criticalPath({ ...run, calls: [...run.calls.slice(0, 5), window as never, ...run.calls.slice(5)] }),
  ).toEqual(['1.2', '2.1', '3.1.1', '3.1']);
});

test('a run in progress has the path so far; one that was never asked has none', () => {
  const { '3.1': _, ...calls } = twoLayers.calls;
  expect(criticalPath(timedRun({ ...twoLayers, calls, durationMs: null }))).toEqual(['1.2', '2.1']);
  expect(criticalPath(timedRun({ slots: [2], calls: {}, durationMs: null }))).toEqual([]);
});
