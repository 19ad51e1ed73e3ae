import { expect, test } from 'vitest';
import { callCount } from './limits';
import { mixtureSchema } from './mixture-schema';
import { presets } from './presets';

test.each([...presets])('%s is a valid mixture', (_slug, mixture) => {
  expect(mixtureSchema.parse(mixture)).toEqual(mixture);
});

test('the presets have the layers of the papers', () => {
  const shapes = Object.fromEntries(
    [...presets].map(([slug, mixture]) => [slug, [mixture.layers.length + 1, callCount(mixture)]]),
  );
  expect(shapes).toEqual({
    demo: [3, 13],
    'demo-compared': [2, 8],
    'open-moa': [3, 13],
    'open-moa-lite': [2, 7],
    'together-moa': [3, 13],
    'together-moa-gpt-4o': [3, 13],
    'together-moa-lite': [2, 7],
    'self-moa': [2, 7],
  });
});

test('the presets of the papers send references as the paper does', () => {
  for (const slug of ['together-moa', 'together-moa-gpt-4o', 'together-moa-lite', 'self-moa']) {
    expect(presets.get(slug)?.referenceFormat).toBe('paper');
  }
});

test('only the demo preset uses features that are not in the paper', () => {
  for (const [slug, { aggregator, references }] of presets) {
    expect(references).toBeUndefined();
    expect(aggregator.structuredDisagreement).toBe(slug === 'demo-compared' || undefined);
  }
});
