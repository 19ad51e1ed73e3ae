import { expect, test } from 'vitest';
import { asks, ends, layerEnds, runAfter, writes } from '@/tests/support/runs/run-events';
import { canAggregateNow } from './can-aggregate-now';

test('a run can be aggregated as soon as one proposal has text', () => {
  expect(canAggregateNow(runAfter())).toBe(false);
  expect(canAggregateNow(runAfter(asks('1.1')))).toBe(false);
  expect(canAggregateNow(runAfter(asks('1.1'), writes('1.1', 'The sky')))).toBe(true);
});

test('blank text and reasoning are no proposals', () => {
  const reasoning = { type: 'call.delta' as const, call: '1.2', reasoning: 'Light scatters.' };
  expect(canAggregateNow(runAfter(asks('1.1'), writes('1.1', ' \n'), asks('1.2'), reasoning))).toBe(false);
});

test('an empty second layer can be skipped, because the first one has text', () => {
  const first = [writes('1.1', 'one'), ends('1.1'), ends('1.2', 'failed'), layerEnds(1, ['1.1'])];
  expect(canAggregateNow(runAfter(...first, asks('2.1')))).toBe(true);
});
