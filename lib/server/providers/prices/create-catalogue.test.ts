import { expect, test } from 'vitest';
import type { ListedModel, ListedProvider } from '@/lib/mixture/listed-model';
import type { Price } from '@/lib/spending/price';
import { createCatalogue } from './create-catalogue';

const listedModel = (id: string, changes: Partial<ListedModel> = {}): ListedModel => ({
  id,
  name: `Listed ${id}`,
  contextTokens: 1000,
  outputLimitTokens: 100,
  reasoning: true,
  releaseDate: '2026-01-02',
  price: { input: 7, output: 8 },
  ...changes,
});

const at = (id: string, baseUrl: string | null, ...models: ListedModel[]): ListedProvider => ({
  id,
  baseUrl,
  models,
});

const catalogueOf = (listed: ListedProvider[], priceOverrides: Record<string, Price> = {}) =>
  createCatalogue({ listed, priceOverrides: new Map(Object.entries(priceOverrides)) });

test('without models.dev the built-in table is used and marked', () => {
  expect(catalogueOf([]).describe('together/zai-org/GLM-5.1')).toMatchObject({
    name: 'GLM 5.1',
    price: { input: 1.4, output: 4.4 },
    priceSource: 'built-in',
  });
  expect(catalogueOf([]).describe('openai/gpt-4o').price).toEqual({
    input: 2.5,
    cachedInput: 1.25,
    output: 10,
  });
});

test('models.dev takes precedence over the table, and a price override over both', () => {
  const listed = [at('togetherai', null, listedModel('zai-org/GLM-5.1'))];
  const reference = 'together/zai-org/GLM-5.1';
  expect(catalogueOf(listed).describe(reference)).toEqual({
    reference,
    provider: 'together',
    name: 'GLM 5.1',
    contextTokens: 1000,
    outputLimitTokens: 100,
    reasoning: true,
    releaseDate: '2026-01-02',
    price: { input: 7, output: 8 },
    priceSource: 'models.dev',
    scripted: false,
  });
  const own = { input: 1, output: 2, cachedInput: 0.5 };
  expect(catalogueOf(listed, { [reference]: own }).describe(reference)).toMatchObject({
    price: own,
    priceSource: 'own',
    contextTokens: 1000,
  });
});

test.each(['openrouter', 'openai', 'anthropic', 'google', 'groq'])(
  'a model of %s is looked up only under that provider',
  (provider) => {
    const { describe } = catalogueOf([
      at(provider, null, listedModel('m')),
      at('elsewhere', null, listedModel('n')),
    ]);
    expect(describe(`${provider}/m`).price).toEqual({ input: 7, output: 8 });
    expect(describe(`${provider}/n`)).toMatchObject({ price: null, priceSource: null, contextTokens: null });
    expect(describe(`${provider}/M`).price).toBeNull();
  },
);

test('a custom endpoint has only the prices of the provider at exactly its address', () => {
  const { describe } = catalogueOf([
    at('acme', 'https://api.acme.com/v1', listedModel('m')),
    at('other', 'https://api.other.com/v1', listedModel('m', { price: { input: 1, output: 1 } })),
  ]);
  const price = (baseUrl: string) => describe('mine/m', baseUrl).price;
  expect(price('https://api.acme.com/v1/')).toEqual({ input: 7, output: 8 });
  expect(price('https://API.acme.com:443/v1')).toEqual({ input: 7, output: 8 });
  expect(price('https://api.acme.com/v2')).toBeNull();
  expect(price('http://api.acme.com/v1')).toBeNull();
  expect(price('http://127.0.0.1:8000/v1')).toBeNull();
});

test('an address that two providers share gives no price', () => {
  const address = 'https://api.acme.com/v1';
  const { describe } = catalogueOf([
    at('acme', address, listedModel('m')),
    at('acme-plan', address, listedModel('m', { price: null })),
  ]);
  expect(describe('mine/m', address).price).toBeNull();
});

test('a custom endpoint with the name of a provider of models.dev does not get its prices', () => {
  const { describe } = catalogueOf([at('deepseek', 'https://api.deepseek.com', listedModel('m'))]);
  expect(describe('deepseek/m', 'http://127.0.0.1:8000/v1').price).toBeNull();
  expect(describe('deepseek/m').price).toBeNull();
});

test('the listed models are those of the table and of models.dev, without retired ones', () => {
  const served = catalogueOf([
    at('togetherai', null, listedModel('new/one'), listedModel('old/one', { deprecated: true })),
  ]).servedModels('together');
  expect(served).toEqual(expect.arrayContaining(['together/new/one', 'together/zai-org/GLM-5.1']));
  expect(served).not.toContain('together/old/one');
  expect(served).not.toContain('together/Qwen/Qwen1.5-72B-Chat');
  expect(catalogueOf([]).servedModels('my-box')).toEqual([]);
});
