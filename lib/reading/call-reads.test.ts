import { expect, test } from 'vitest';
import { asks, ends, layerEnds, runAfter, writes } from '@/tests/support/runs/run-events';
import { readersOf, readsOf } from './call-reads';

const run = runAfter(
  ...['1.1', '1.2'].flatMap((call) => [asks(call), writes(call, 'text'), ends(call)]),
  layerEnds(1, ['1.2']),
  asks('2.1'),
  ends('2.1'),
  layerEnds(2, []),
  { type: 'call.planned', call: '3.1.1', role: 'disagreement', model: 'demo/editor', reads: ['1.2'] },
  asks('3.1.1'),
  ends('3.1.1'),
  asks('3.1'),
);
const reads = (place: string) =>
  readsOf(run, run.calls.find(({ call }) => call === place) ?? expect.fail(`no call ${place}`));

test('a call reads the references of the last layer that has any, and its sub-calls', () => {
  expect(reads('1.1')).toEqual([]);
  expect(reads('2.1')).toEqual(['1.2']);
  expect(reads('3.1')).toEqual(['1.2', '3.1.1']);
  expect(reads('3.1.1')).toEqual(['1.2']);
});

test('a call that was never asked reads nothing', () => {
  expect(reads('2.2')).toEqual([]);
});

test('every reader of a call is named', () => {
  expect(readersOf(run, '1.2')).toEqual(['2.1', '3.1.1', '3.1']);
  expect(readersOf(run, '1.1')).toEqual([]);
});
