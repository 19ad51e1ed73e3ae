import { expect, test } from 'vitest';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { anyModel, fits, type ModelFilter } from './model-filter';

const model: ModelInfo = {
  reference: 'together/zai-org/GLM-5.1',
  provider: 'together',
  name: 'GLM 5.1',
  contextTokens: 131_072,
  outputLimitTokens: null,
  reasoning: null,
  releaseDate: null,
  price: { input: 0.4, output: 1 },
  priceSource: 'models.dev',
  scripted: false,
};
const fitting = (filter: Partial<ModelFilter>, changes: Partial<ModelInfo> = {}) =>
  fits({ ...model, ...changes }, { ...anyModel, ...filter });

test('words match name and reference, in any order', () => {
  expect(['', 'glm', 'GLM zai', 'together 5.1', '  5.1 '].map((search) => fitting({ search }))).not.toContain(
    false,
  );
  expect(fitting({ search: 'glm openai' })).toBe(false);
});

test('the price filter compares the higher of the input and output prices', () => {
  expect([0.5, 1, 3].map((maxPriceUsd) => fitting({ maxPriceUsd }))).toEqual([false, true, true]);
  expect(fitting({ maxPriceUsd: 0 }, { price: { input: 0, output: 0 } })).toBe(true);
  expect(fitting({ maxPriceUsd: 1 }, { price: { input: 2, output: 1 } })).toBe(false);
});

test('the context filter includes models with at least the selected size', () => {
  expect([131_072, 131_073].map((minContextTokens) => fitting({ minContextTokens }))).toEqual([true, false]);
});

test('unknown values match no limit, and everything matches without limits', () => {
  const unknown = { price: null, contextTokens: null };
  expect(fitting({}, unknown)).toBe(true);
  expect(fitting({ maxPriceUsd: 1000 }, unknown)).toBe(false);
  expect(fitting({ minContextTokens: 1 }, unknown)).toBe(false);
});
