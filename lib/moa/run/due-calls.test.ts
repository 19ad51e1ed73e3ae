import { expect, test } from 'vitest';
import type { CallStatus } from '@/lib/moa/events/run-event';
import { dueCalls } from './due-calls';

const mixture = {
  name: 'M',
  layers: [{ proposers: [{ model: 't/a' }, { model: 't/b' }] }, { proposers: [{ model: 't/a' }] }],
  aggregator: { model: 't/c' },
};
const due = (stored: Record<string, CallStatus>) =>
  dueCalls(
    mixture,
    Object.entries(stored).map(([call, status]) => ({ call, status })),
  ).map(({ call }) => call);

test('of a run without any stored call the first layer was due', () => {
  expect(due({})).toEqual(['1.1', '1.2']);
});

test('a layer that is running keeps the next one waiting', () => {
  expect(due({ '1.1': 'succeeded', '1.2': 'running' })).toEqual([]);
  expect(due({ '1.1': 'succeeded' })).toEqual([]);
});

test('the layer after one that has ended was due, whatever became of its calls', () => {
  expect(due({ '1.1': 'succeeded', '1.2': 'failed' })).toEqual(['2.1']);
  expect(due({ '1.1': 'stopped', '1.2': 'succeeded', '2.1': 'skipped' })).toEqual(['3.1']);
});

test('a run whose calls have all ended was due to end', () => {
  expect(due({ '1.1': 'succeeded', '1.2': 'succeeded', '2.1': 'succeeded', '3.1': 'succeeded' })).toEqual([]);
});
