import { expect, test } from 'vitest';
import { asks, ends, runAfter } from '@/tests/support/runs/run-events';
import { layerWeights } from './layer-weights';

const costs = (call: string, costUsd: number | null, durationMs = 1000) => [
  asks(call),
  ends(call, 'succeeded', { costUsd, durationMs }),
];

test('a layer is as wide as its cost, and a call as its part of it', () => {
  const run = runAfter(...costs('1.1', 0.03), ...costs('1.2', 0.01), ...costs('3.1', 0.02));
  const { of, layers } = layerWeights(run);
  expect(of).toBe('cost');
  expect(layers.map(({ layer, width }) => [layer, width])).toEqual([
    [1, 1],
    [2, 0],
    [3, 0.5],
  ]);
  expect(layers[0]?.calls.map(({ call, part }) => [call.call, part])).toEqual([
    ['1.1', 0.75],
    ['1.2', 0.25],
  ]);
});

test('where a cost is not known the time counts, because a bar without it would be missing', () => {
  expect(layerWeights(runAfter(...costs('1.1', 0.03), ...costs('1.2', null))).of).toBe('time');
});

test('where nothing cost anything the time counts', () => {
  const { of, layers } = layerWeights(runAfter(...costs('1.1', 0, 500), ...costs('1.2', null, 1500)));
  expect(of).toBe('time');
  expect(layers[0]?.calls.map(({ part }) => part)).toEqual([0.25, 0.75]);
});

test('a layer that was skipped has no bar', () => {
  const skipped = [ends('2.1', 'skipped'), ends('2.2', 'skipped')];
  const { layers } = layerWeights(runAfter(...costs('1.1', 0.03), ...skipped, ...costs('3.1', 0.02)));
  expect(layers.map(({ layer }) => layer)).toEqual([1, 3]);
});
