import { expect, test } from 'vitest';
import { estimateRun } from './estimate';

const mixture = {
  name: 'M',
  layers: [{ proposers: [{ model: 't/a' }, { model: 't/b', maxOutputTokens: 100 }] }],
  aggregator: { model: 't/a' },
};

test('calls and the most tokens that can be written are exact', () => {
  expect(estimateRun(mixture, () => null, 10, new Set())).toEqual({
    calls: 3,
    maxOutputTokens: 2048 + 100 + 2048,
    expectedCostUsd: null,
  });
});

test('the aggregator pays for reading its references', () => {
  const { expectedCostUsd } = estimateRun(mixture, () => ({ input: 1, output: 0 }), 10, new Set());
  expect(expectedCostUsd).toBeCloseTo((10 + 10 + 10 + 130 + 2 * 500) / 1e6, 12);
});
