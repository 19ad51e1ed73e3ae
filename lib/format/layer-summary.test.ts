import { expect, test } from 'vitest';
import { asks, ends, layerEnds, runAfter, runEnds, writes } from '@/tests/support/runs/run-events';
import { activeLayerOf, failedCallsOf, layerSummary } from './layer-summary';
import { layerView } from './run-summary';

const summaryAfter = (...events: Parameters<typeof runAfter>) =>
  layerSummary(layerView(runAfter(...events), 1));

test('a layer waits, runs and finishes with its calls', () => {
  expect(summaryAfter().state).toBe('waiting');
  expect(summaryAfter(asks('1.1')).state).toBe('running');
  expect(summaryAfter(asks('1.1'), ends('1.1')).state).toBe('running');
  expect(summaryAfter(ends('1.1'), ends('1.2', 'failed')).state).toBe('finished');
  expect(summaryAfter(ends('1.1', 'skipped'), ends('1.2', 'skipped')).state).toBe('skipped');
});

test('its line has a tone for each slot, the failed slots, the longest call and the cost', () => {
  expect(
    summaryAfter(
      asks('1.1'),
      asks('1.2'),
      ends('1.1', 'succeeded', { durationMs: 900, costUsd: 0.01 }),
      ends('1.2', 'timed_out', { durationMs: 4000, costUsd: 0.002 }),
    ),
  ).toEqual({
    state: 'finished',
    tones: ['done', 'bad'],
    failed: ['1.2'],
    longest: { call: '1.2', ms: 4000 },
    cost: '$0.0120',
  });
  expect(summaryAfter()).toMatchObject({ longest: null, cost: null });
});

test('the active layer is the first with an open call, and none while only the aggregator works', () => {
  const first = [asks('1.1'), ends('1.1'), asks('1.2')];
  expect(activeLayerOf(runAfter())).toBe(1);
  expect(activeLayerOf(runAfter(...first))).toBe(1);
  const second = [...first, ends('1.2'), layerEnds(1, ['1.1', '1.2'])];
  expect(activeLayerOf(runAfter(...second))).toBe(2);
  const done = [...second, ends('2.1'), ends('2.2'), layerEnds(2, ['2.1', '2.2'])];
  expect(activeLayerOf(runAfter(...done, asks('3.1'), writes('3.1', 'So')))).toBeNull();
  expect(activeLayerOf(runAfter(asks('1.1'), runEnds('stopped', [])))).toBeNull();
});

test('the failed calls of a run are those that failed or timed out', () => {
  const run = runAfter(ends('1.1', 'failed'), ends('1.2', 'timed_out'), ends('2.1', 'stopped'), ends('2.2'));
  expect(failedCallsOf(run)).toEqual(['1.1', '1.2']);
});
