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

test('the rules of a mixture fill its silences with what they mean', () => {
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

test('under its own rules a mixture stays what it means', () => {
  const same = withRunPolicy(mixture, runPolicyOf(mixture));
  expect(runPolicyOf(same)).toEqual(runPolicyOf(mixture));
  expect(same.layers).toEqual(mixture.layers);
});

test('a layer that is to wait for all loses its quorum, an aggregator without fallbacks loses the list', () => {
  const rules = runPolicyOf(mixture);
  const patient = withRunPolicy(mixture, {
    ...rules,
    layers: rules.layers.map((rule) => ({ ...rule, quorum: rule.size })),
    fallbacks: [],
  });
  expect(patient.layers[0]).toEqual({ proposers: mixture.layers[0]?.proposers });
  expect(patient.aggregator).toEqual({ model: 't/a', temperature: 0.2 });
});
