import { expect, test } from 'vitest';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { noFinalAnswer } from '@/lib/moa/vote/no-final-answer';
import { asks, ends, layerEnds, runAfter, runEnds } from '@/tests/support/runs/run-events';
import { layerFacts, layerView, shapeOf, shownLayers } from './run-summary';
import { lostPick, strategyWords } from './strategy-words';

const notNeeded = (call: string): RunEvent =>
  ends(call, 'skipped', { error: { code: 'not_needed', message: 'Not needed: the question is easy.' } });
const voted = (note: string) => ends('3.1', 'skipped', { notes: [note] });

test('a run of the paper’s kind has nothing to say', () => {
  expect(strategyWords(runAfter(asks('1.1'), ends('1.1'), runEnds('succeeded', ['3.1'])))).toEqual([]);
});

test('layers that were left out are named with the reason, also while the run goes on', () => {
  const run = runAfter(layerEnds(1, ['1.1']), notNeeded('2.1'), notNeeded('2.2'));
  expect(strategyWords(run)).toEqual(['Layer 2 was skipped: the question is easy.']);
  expect(layerFacts(layerView(run, 2), run)).toContain('skipped: the question is easy');
});

test('a vote is told when the run has ended, and its aggregator counts as no call', () => {
  const events = [ends('1.1'), voted('2 of 2 proposals answer 42.')];
  expect(strategyWords(runAfter(...events))).toEqual([]);
  const run = runAfter(...events, runEnds('succeeded', ['1.1']));
  expect(strategyWords(run)).toEqual(['2 of 2 proposals answer 42.']);
  expect(shapeOf(run)).toEqual(['3 layers', '4 calls']);
  expect(shownLayers(run).map(({ layer }) => layer)).toEqual([1, 2]);
});

test('a synthesis in place of a vote is told', () => {
  const answered = ends('3.1', 'succeeded', { notes: [noFinalAnswer] });
  expect(strategyWords(runAfter(answered, runEnds('succeeded', ['3.1'])))).toEqual([noFinalAnswer]);
});

test('a pick that failed can be asked for again', () => {
  const planned: RunEvent = {
    type: 'call.planned',
    call: '3.1.1',
    role: 'ranking',
    model: 'demo/editor',
    reads: ['2.1', '2.2'],
  };
  const note = 'The aggregator picked no proposal, so the first one, 2.1, stands: why.';
  const run = runAfter(planned, ends('3.1.1', 'failed'), voted(note), runEnds('degraded', ['2.1'], note));
  expect(lostPick(run)).toBe('3.1.1');
  expect(strategyWords(run)).toEqual([]);
});

test('a degraded run whose pick was read has no lost pick', () => {
  const run = runAfter(voted('The aggregator picked 2.1.'), runEnds('degraded', ['2.1'], 'Layer 1 failed.'));
  expect(lostPick(run)).toBeNull();
});
