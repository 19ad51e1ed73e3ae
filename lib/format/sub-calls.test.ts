import { expect, test } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { noUsage } from '@/lib/spending/token-usage';
import {
  announcementOf,
  layerFacts,
  neighboursOf,
  segmentsOf,
  shapeOf,
  shownLayers,
  summaryOf,
} from './run-summary';
import { callName, comparisonOf, lostComparison, pointCounts, pointsOf, windowsOf } from './sub-calls';

const at = '2026-01-01T00:00:00.000Z';
const proposer = { model: 'demo/careful' };
const started: RunEvent = {
  type: 'run.started',
  runId: 'r',
  mixture: {
    name: 'Two and two',
    layers: [{ proposers: [proposer, proposer] }, { proposers: [proposer, proposer] }],
    aggregator: { model: 'demo/editor', structuredDisagreement: true },
    references: { slidingWindow: true },
  },
  startedAt: at,
  estimatedCostUsd: null,
};
const plans = (call: string, role: 'window' | 'disagreement', reads: string[] = []): RunEvent => ({
  type: 'call.planned',
  call,
  role,
  model: 'demo/editor',
  reads,
});
const asks = (call: string): RunEvent => ({
  type: 'call.started',
  call,
  model: 'demo/careful',
  startedAt: at,
  attempt: 1,
});
const writes = (call: string, text: string): RunEvent => ({ type: 'call.delta', call, text });
const ends = (call: string, status: 'succeeded' | 'failed' | 'stopped' = 'succeeded'): RunEvent => ({
  type: 'call.finished',
  call,
  status,
  usage: noUsage,
  costUsd: null,
  durationMs: 1,
});
const window = (call: string) => [plans(call, 'window'), asks(call), writes(call, `${call}!`), ends(call)];
const layersDone = ['1.1', '1.2', '2.1', '2.2'].flatMap((call) => [asks(call), ends(call)]);
const list = '{"consensus": [{"point": "Blue", "responses": [1, 2]}], "contradictions": [';

function runAfter(...events: RunEvent[]): RunState {
  const run = [started, ...events].reduce<RunState | null>(reduce, null);
  if (run === null) throw new Error('no events');
  return run;
}
const callOf = (run: RunState, place: string) =>
  run.calls.find(({ call }) => call === place) ?? expect.fail(place);
const windowWords = (run: RunState, place: string) => windowsOf(callOf(run, place), run.calls)?.words;

test('slots have cards, and sub-calls have none', () => {
  const run = runAfter(...window('2.1.1'));
  expect(shownLayers(run).map(({ calls, steps }) => [calls.length, steps.length])).toEqual([
    [2, 0],
    [2, 1],
  ]);
});

test('a slot shows the window that it reads, and at its end the number of windows', () => {
  expect(windowWords(runAfter(), '2.1')).toBeUndefined();
  expect(windowWords(runAfter(plans('2.1.1', 'window'), asks('2.1.1')), '2.1')).toBe('reading window 1');
  const two = [...window('2.1.1'), ...window('2.1.2')];
  expect(windowWords(runAfter(...two), '2.1')).toBe('reading window 2');
  expect(windowWords(runAfter(...two), '2.2')).toBeUndefined();
  // The call itself reads the last window.
  expect(windowWords(runAfter(...two, asks('2.1')), '2.1')).toBe('read in 3 windows');
  expect(windowWords(runAfter(...window('2.1.1'), ends('2.1', 'stopped')), '2.1')).toBe('read 1 window');
});

test('the text of a window is shown on its slot until the slot itself writes', () => {
  const reading = runAfter(plans('2.1.1', 'window'), asks('2.1.1'), writes('2.1.1', 'So far'));
  expect(windowsOf(callOf(reading, '2.1'), reading.calls)?.latest?.text).toBe('So far');
  const writing = runAfter(...window('2.1.1'), asks('2.1'));
  expect(windowsOf(callOf(writing, '2.1'), writing.calls)?.latest).toBeNull();
});

test('a slot with a running or queued window is not waiting', () => {
  const facts = (...events: RunEvent[]) => {
    const run = runAfter(...events);
    const view = shownLayers(run)[1] ?? expect.fail('no layer 2');
    return layerFacts(view, run);
  };
  expect(facts()).toEqual(['waiting']);
  expect(facts(plans('2.1.1', 'window'), asks('2.1.1'))).toEqual(['asking 2']);
  expect(facts(plans('2.1.1', 'window'), { type: 'call.queued', call: '2.1.1', at })).toEqual(['1 queued']);
  expect(facts(...window('2.1.1'), asks('2.1'), ends('2.1'), asks('2.2'))).toEqual(['waiting for 1 of 2']);
});

test('a segment has the width of its slots; each sub-call fills half of the rest, and the progress never decreases', () => {
  const steps = [...window('2.1.1'), ...window('2.1.2'), asks('2.1'), writes('2.1', 'x'), ends('2.1')];
  const filled = steps.map((_, index) => {
    const [, second] = segmentsOf(runAfter(...steps.slice(0, index + 1)));
    expect(second?.calls).toBe(2);
    return second?.filled ?? -1;
  });
  expect(filled).toEqual(filled.toSorted((a, b) => a - b));
  expect(filled.at(3)).toBe(0.25);
  expect(filled.at(-1)).toBe(0.5);
});

test('calls are counted as in the plan, and windows as they are added', () => {
  expect(shapeOf(runAfter())).toEqual(['3 layers', '6 calls']);
  expect(shapeOf(runAfter(plans('3.1.1', 'disagreement')))).toEqual(['3 layers', '6 calls']);
  expect(shapeOf(runAfter(plans('2.1.1', 'window'), plans('3.1.1', 'disagreement')))).toEqual([
    '3 layers',
    '7 calls',
  ]);
  const over = runAfter(ends('1.1', 'failed'), plans('3.1.1', 'disagreement'), ends('3.1.1', 'failed'), {
    type: 'run.finished',
    status: 'degraded',
    answerCalls: [],
    finishedAt: at,
    durationMs: 1,
  });
  expect(summaryOf(over)).toEqual(['3 layers', '6 calls', '2 failed']);
});

test('a comparison is shown while it is written, and removed when it gives no list', () => {
  const comparing = runAfter(...layersDone, plans('3.1.1', 'disagreement', ['2.1', '2.2']), asks('3.1.1'));
  expect(comparisonOf(runAfter(...layersDone))).toBeNull();
  expect(comparisonOf(comparing)?.status).toBe('comparing');
  expect(pointsOf(callOf(comparing, '3.1.1'))).toBeNull();
  const growing = reduce(comparing, writes('3.1.1', list));
  expect(pointsOf(callOf(growing, '3.1.1'))).toMatchObject({
    consensus: [{ point: 'Blue', heldBy: ['2.1', '2.2'] }],
  });
  const failed = reduce(growing, ends('3.1.1', 'failed'));
  expect(comparisonOf(failed)).toBeNull();
  const again = reduce(failed, plans('3.1.2', 'disagreement', ['2.1', '2.2']));
  expect(comparisonOf(again)).toMatchObject({ status: 'comparing again', step: { call: '3.1.2' } });
  // The text of a stopped list is kept.
  expect(comparisonOf(reduce(growing, ends('3.1.1', 'stopped')))?.status).toBe('compared');
});

test('when the answer was written without a list, the first list stands for the failed comparison', () => {
  const tried = [plans('3.1.1', 'disagreement'), ends('3.1.1', 'failed'), plans('3.1.2', 'disagreement')];
  const over = (status: 'degraded' | 'failed'): RunEvent => ({
    type: 'run.finished',
    status,
    answerCalls: ['3.1'],
    finishedAt: at,
    durationMs: 1,
  });
  const lost = runAfter(...layersDone, ...tried, ends('3.1.2', 'failed'), asks('3.1'), ends('3.1'));
  expect(lostComparison(lost)).toBeNull();
  expect(lostComparison(reduce(lost, over('degraded')))).toBe('3.1.1');
  expect(lostComparison(runAfter(...layersDone, over('degraded')))).toBeNull();
  expect(lostComparison(reduce(lost, over('failed')))).toBeNull();
});

test('the comparison is announced once for all its lists', () => {
  const events = [
    plans('3.1.1', 'disagreement'),
    asks('3.1.1'),
    writes('3.1.1', 'no list'),
    ends('3.1.1', 'failed'),
    plans('3.1.2', 'disagreement'),
    ends('3.1.2'),
    asks('3.1'),
  ];
  const said = events.map((_, index) =>
    announcementOf(runAfter(...layersDone, ...events.slice(0, index + 1))),
  );
  expect(new Set(said)).toEqual(new Set(['The aggregator is comparing the proposals.']));
  expect(announcementOf(runAfter())).toBe('Running Two and two: 6 calls in 3 layers.');
});

test('a sub-call is a neighbour like any other call, before its call', () => {
  const run = runAfter(plans('3.1.1', 'disagreement'));
  expect(neighboursOf(run, '3.1')).toEqual({ previous: '3.1.1', next: null });
  expect(neighboursOf(run, '3.1.1')).toEqual({ previous: '2.2', next: '3.1' });
});

test('sub-calls are named by their purpose', () => {
  const run = runAfter(plans('2.1.2', 'window'), plans('3.1.1', 'disagreement'));
  expect(['1.1', '2.1.2', '3.1.1', '3.1'].map((place) => callName(callOf(run, place)))).toEqual([
    'call 1.1',
    'call 2.1.2, window 2',
    'call 3.1.1, comparison',
    'call 3.1',
  ]);
});

test('the summary of a comparison mentions the absence of contradictions but not of agreements', () => {
  const point = { point: 'p', heldBy: ['1.1'] };
  const none = { consensus: [], contradictions: [], partialCoverage: [], uniqueInsights: [] };
  expect(pointCounts({ ...none, uniqueInsights: [point] })).toEqual(['no contradiction', '1 unique']);
  expect(
    pointCounts({
      consensus: [point, point],
      contradictions: [{ about: 'a', claims: [point, point] }],
      partialCoverage: [point],
      uniqueInsights: [],
    }),
  ).toEqual(['2 agreed', '1 contradiction', '1 in part']);
});
