import { expect, test } from 'vitest';
import { readMixture } from './read-mixture';

const slot = { model: 'demo/careful' };

function reasonFor(mixture: object): string {
  const read = readMixture(
    JSON.stringify({ name: 'M', layers: [{ proposers: [slot, slot] }], aggregator: slot, ...mixture }),
  );
  return read.ok ? '' : read.reason.replace('It is not a mixture. ', '');
}

test.each([
  [{ layers: [{ proposers: [slot, { model: 7 }] }] }, 'Layer 1, slot 2: the model must be text.'],
  [
    { layers: [{ proposers: [slot, { model: 'gpt' }] }] },
    'Layer 1, slot 2: the model must be a model reference like "provider/model-id".',
  ],
  [{ layers: [{ proposers: [] }] }, 'Layer 1: a layer needs at least one proposer.'],
  [{ layers: 'two' }, 'The list of layers must be a list.'],
  [{ name: undefined }, 'The name is missing.'],
  [{ aggregator: { ...slot, temperature: 3 } }, 'Aggregator: the temperature must be from 0 to 2.'],
  [{ aggregator: { ...slot, fallbacks: ['x'] } }, /^Aggregator: fallback 1 must be a model reference/],
  [
    { layers: [{ proposers: [{ ...slot, colour: 1 }] }] },
    'Layer 1, slot 1: it has the unknown field “colour”.',
  ],
  [{ tools: [] }, 'The mixture has the unknown field “tools”.'],
  [{ referenceFormat: 'bare' }, 'The form of references must be one of “paper”, “fenced”.'],
  [{ name: 1, layers: 1 }, /^The name must be text\. \(1 more\)$/],
])('%j: %s', (mixture, reason) => {
  if (typeof reason === 'string') expect(reasonFor(mixture)).toBe(reason);
  else expect(reasonFor(mixture)).toMatch(reason);
});

test('a list instead of a mixture is refused in words', () => {
  expect(readMixture('[]')).toEqual({
    ok: false,
    reason: 'It is not a mixture. The mixture must be an object.',
  });
});
