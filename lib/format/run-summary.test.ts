import { expect, test } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { asks, ends, layerEnds, runAfter, runEnds, waits, writes } from '@/tests/support/runs/run-events';
import {
  announcementOf,
  layerFacts,
  neighboursOf,
  segmentsOf,
  shownLayers,
  sourceLayer,
  summaryOf,
} from './run-summary';

function factsOf(run: RunState, layer: number): string[] {
  const view = shownLayers(run)[layer - 1];
  return view === undefined ? [] : layerFacts(view, run);
}

test('the progress has a segment for each layer, filled by its ended calls, whatever their status', () => {
  const run = runAfter(
    asks('1.1'),
    asks('1.2'),
    ends('1.1'),
    ends('1.2', 'failed'),
    asks('2.1'),
    ends('2.1'),
  );
  expect(segmentsOf(run)).toEqual([
    { layer: 1, calls: 2, filled: 1 },
    { layer: 2, calls: 2, filled: 0.5 },
    { layer: 3, calls: 1, filled: 0 },
  ]);
});

test('a running call fills its share by its text so far, and never completely', () => {
  const filledAfter = (length: number) =>
    segmentsOf(runAfter(asks('1.1'), writes('1.1', 'x'.repeat(length))))[0]?.filled ?? 0;
  expect(filledAfter(1000)).toBeGreaterThan(filledAfter(100));
  expect(filledAfter(1_000_000)).toBeLessThan(0.5);
});

test('the summary of a layer has the states of its calls and what it reads', () => {
  const asked = [asks('1.1'), asks('1.2')];
  expect(factsOf(runAfter(...asked), 1)).toEqual(['asking 2']);
  expect(factsOf(runAfter(...asked, ends('1.1')), 1)).toEqual(['waiting for 1 of 2']);
  expect(factsOf(runAfter(waits('1.1'), asks('1.2')), 1)).toEqual(['asking 1', '1 queued']);
  const after = runAfter(...asked, ends('1.1'), ends('1.2', 'failed'), layerEnds(1, ['1.1']), asks('2.1'));
  expect(factsOf(after, 1)).toEqual(['1 done', '1 failed']);
  expect(factsOf(after, 2)).toContain('reads 1 of 2');
});

const layersDone = [
  ...['1.1', '1.2', '2.1', '2.2'].flatMap((call) => [asks(call), writes(call, `${call}!`), ends(call)]),
  layerEnds(1, ['1.1', '1.2']),
  layerEnds(2, ['2.1', '2.2']),
];

test('the answer comes from the last layer with output', () => {
  expect(sourceLayer(runAfter(...layersDone))).toBe(2);
  expect(sourceLayer(runAfter(layerEnds(1, ['1.1']), layerEnds(2, [])))).toBe(1);
});

test('the aggregator has its own band only when its text is not the answer', () => {
  const shown = (...events: RunEvent[]) =>
    shownLayers(runAfter(...layersDone, asks('3.1'), ...events)).length;
  expect(shown()).toBe(2);
  expect(shown(writes('3.1', 'So'), ends('3.1'), runEnds('succeeded', ['3.1']))).toBe(2);
  expect(shown(ends('3.1', 'failed'), runEnds('degraded', ['2.1', '2.2']))).toBe(3);
});

test('one line summarises the collapsed layers', () => {
  const run = runAfter(asks('1.1'), ends('1.1', 'failed'), runEnds('failed', []));
  expect(summaryOf(run)).toEqual(['3 layers', '5 calls', '1 failed']);
});

test('the announcement changes at the start, at the answer and at the end, and not with tokens', () => {
  const said = [
    [],
    [asks('1.1')],
    [writes('1.1', 'a')],
    layersDone,
    [asks('3.1'), writes('3.1', 'So')],
    [writes('3.1', ' it is')],
    [ends('3.1'), runEnds('succeeded', ['3.1'])],
  ].reduce<{ run: RunState; words: string[] }>(
    ({ run, words }, events) => {
      const next = events.reduce(reduce, run);
      return { run: next, words: [...words, announcementOf(next)] };
    },
    { run: runAfter(), words: [] },
  ).words;
  expect([...new Set(said)]).toHaveLength(3);
});

test('the neighbours of a call are those before and after it, across layers', () => {
  const run = runAfter();
  expect(neighboursOf(run, '1.1')).toEqual({ previous: null, next: '1.2' });
  expect(neighboursOf(run, '1.2')).toEqual({ previous: '1.1', next: '2.1' });
  expect(neighboursOf(run, '3.1')).toEqual({ previous: '2.2', next: null });
  expect(neighboursOf(run, 'x')).toEqual({ previous: null, next: null });
});
