import { expect, test } from 'vitest';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { aboutModel, modelFacts, priceWords } from './model-facts';

const model: ModelInfo = {
  reference: 'together/zai-org/GLM-5.1',
  provider: 'together',
  name: 'GLM 5.1',
  contextTokens: 131_072,
  outputLimitTokens: 8192,
  reasoning: true,
  releaseDate: '2026-04-23',
  price: { input: 1.4, cachedInput: 0.14, output: 4.4 },
  priceSource: 'models.dev',
  scripted: false,
};

test('the line of a model marks a price override', () => {
  expect(aboutModel(model)).toBe('together · $1.40 in, $4.40 out · 131k context');
  expect(aboutModel({ ...model, priceSource: 'own' })).toBe(
    'together · $1.40 in, $4.40 out (your price) · 131k context',
  );
});

test('an unknown price is unknown, and a price of zero is free', () => {
  expect(aboutModel({ ...model, price: null, contextTokens: null })).toBe('together · price unknown');
  expect(priceWords({ input: 0, output: 0 })).toBe('$0.00 in, $0.00 out');
});

test('small prices keep their digits, and equal prices are shown once', () => {
  expect(priceWords({ input: 0.05, cachedInput: 0.0025, output: 0.2, reasoning: 0.4 })).toBe(
    '$0.05 in, $0.0025 cached, $0.20 out, $0.40 reasoning',
  );
  expect(priceWords({ input: 1, cachedInput: 1, output: 2, reasoning: 2 })).toBe('$1.00 in, $2.00 out');
  expect(priceWords({ input: 1, output: 2, longer: [{ overTokens: 200_000, input: 2, output: 3 }] })).toBe(
    '$1.00 in, $2.00 out; over 200k tokens $2.00 in, $3.00 out',
  );
});

test('known facts are shown', () => {
  expect(modelFacts(model)).toEqual(['131k context', 'writes up to 8k', 'reasons', 'Apr 2026']);
  expect(modelFacts({ ...model, contextTokens: 1_048_576, releaseDate: '2026-04' })[0]).toBe('1M context');
  expect(
    modelFacts({
      ...model,
      contextTokens: null,
      outputLimitTokens: null,
      reasoning: null,
      releaseDate: null,
    }),
  ).toEqual([]);
});
