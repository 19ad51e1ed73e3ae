import { expect, test } from 'vitest';
import type { Mixture } from './mixture-schema';
import { runPolicyOf, withRunPolicy } from './run-policy';

const mixture: Mixture = {
  name: 'Three',
  layers: [
    { proposers: [{ model: 't/a' }, { model: 't/b' }, { model: 't/c' }], quorum: 2, graceMs: 800 },
    { proposers: [{ model: 't/a' }, { model: 't/b' }] },
  ],
  aggregator: { model: 't/a', temperature: 0.2, fallbacks: ['t/b'] },
};

test('the run policy of a mixture fills missing fields with their defaults', () => {
  expect(runPolicyOf(mixture)).toEqual({
    layers: [
      { quorum: 2, size: 3, graceMs: 800 },
      { quorum: 2, size: 2, graceMs: 5000 },
    ],
    firstTokenTimeoutMs: 60_000,
    callTimeoutMs: 300_000,
    fallbacks: ['t/b'],
  });
});

test('applying its own run policy does not change a mixture', () => {
  const same = withRunPolicy(mixture, runPolicyOf(mixture));
  expect(runPolicyOf(same)).toEqual(runPolicyOf(mixture));
  expect(same.layers).toEqual(mixture.layers);
});

test('a layer that waits for all has no quorum field, and an aggregator without fallbacks no list of them', () => {
  const rules = runPolicyOf(mixture);
  const patient = withRunPolicy(mixture, {
    ...rules,
    layers: rules.layers.map((rule) => ({ ...rule, quorum: rule.size })),
    fallbacks: [],
  });
  expect(patient.layers[0]).toEqual({ proposers: mixture.layers[0]?.proposers });
  expect(patient.aggregator).toEqual({ model: 't/a', temperature: 0.2 });
});
