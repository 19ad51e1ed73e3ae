import { expect, test } from 'vitest';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { hasScriptedAggregator, starterOfModels } from './starter-mixture';

const infos = (...references: string[]) => references.map((reference) => ({ reference }) as ModelInfo);
const proposersOf = (...references: string[]) =>
  starterOfModels(infos(...references))?.layers[0]?.proposers.map(({ model }) => model);

test('a new mixture starts with available models, not with demo models', () => {
  expect(proposersOf('demo/careful', 'mine/a', 'mine/b', 'mine/c', 'mine/d')).toEqual([
    'mine/a',
    'mine/b',
    'mine/c',
  ]);
  expect(starterOfModels(infos('demo/careful', 'mine/a'))?.aggregator.model).toBe('mine/a');
});

test('with fewer than three models one of them gets several slots', () => {
  expect(proposersOf('mine/a')).toEqual(['mine/a', 'mine/a', 'mine/a']);
});

test('without a language model there is no starter mixture', () => {
  expect(starterOfModels(infos('demo/careful'))).toBeNull();
  expect(starterOfModels([])).toBeNull();
});

test('a demo aggregator over language models is detected', () => {
  const mixture = (aggregator: string, ...models: string[]) => ({
    name: 'M',
    layers: [{ proposers: models.map((model) => ({ model })) }],
    aggregator: { model: aggregator },
  });
  expect(hasScriptedAggregator(mixture('demo/careful', 'mine/a', 'demo/blunt'))).toBe(true);
  expect(hasScriptedAggregator(mixture('demo/careful', 'demo/blunt', ''))).toBe(false);
  expect(hasScriptedAggregator(mixture('mine/a', 'mine/a'))).toBe(false);
});
