import { expect, test } from 'vitest';
import { countModels, parseModelsDev } from './parse-models-dev';

const model = (id: string, changes: object = {}) => ({
  id,
  name: id.toUpperCase(),
  reasoning: true,
  release_date: '2026-04-23',
  modalities: { input: ['text', 'image'], output: ['text'] },
  limit: { context: 131_072, output: 8192 },
  cost: { input: 0.6, output: 3.6, cache_read: 0.06 },
  ...changes,
});

const provider = (models: object[], changes: object = {}) => ({
  id: 'p',
  name: 'P',
  env: ['P_KEY'],
  npm: '@ai-sdk/openai-compatible',
  models: Object.fromEntries(models.map((each, index) => [String(index), each])),
  ...changes,
});

/** The models of a document with one provider, by id. */
async function modelsOf(...models: object[]) {
  const [only] = await parseModelsDev({ p: provider([model('good'), ...models]) }, 0);
  return Object.fromEntries((only?.models ?? []).map((each) => [each.id, each]));
}

test('a model is parsed with its facts, and a provider with its normalised address', async () => {
  expect(await parseModelsDev({ p: provider([model('a/b')], { api: 'https://api.p.com/v1/' }) }, 0)).toEqual([
    {
      id: 'p',
      baseUrl: 'https://api.p.com/v1',
      models: [
        {
          id: 'a/b',
          name: 'A/B',
          contextTokens: 131_072,
          outputLimitTokens: 8192,
          reasoning: true,
          releaseDate: '2026-04-23',
          price: { input: 0.6, output: 3.6, cachedInput: 0.06 },
        },
      ],
    },
  ]);
});

test('missing values are unknown, and unknown is never zero', async () => {
  const { bare, unpriced, limitless } = await modelsOf(
    { id: 'bare', name: 'Bare' },
    model('unpriced', { cost: { input: 0, output: 0 } }),
    model('limitless', { limit: { context: 0, output: 0 } }),
  );
  expect(bare).toEqual({
    id: 'bare',
    name: 'Bare',
    contextTokens: null,
    outputLimitTokens: null,
    reasoning: null,
    releaseDate: null,
    price: null,
  });
  expect(unpriced?.price).toBeNull();
  expect(limitless).toMatchObject({ contextTokens: null, outputLimitTokens: null });
});

test('a model whose id marks it as free is free', async () => {
  const models = await modelsOf(model('x:free', { cost: { input: 0, output: 0 } }));
  expect(models['x:free']?.price).toEqual({ input: 0, output: 0 });
});

test('reasoning has its own price when one is given, and none when that is zero', async () => {
  const { own, none } = await modelsOf(
    model('own', { cost: { input: 1, output: 2, reasoning: 6 } }),
    model('none', { cost: { input: 1, output: 2, reasoning: 0 } }),
  );
  expect(own?.price).toEqual({ input: 1, output: 2, reasoning: 6 });
  expect(none?.price).toEqual({ input: 1, output: 2 });
});

test.each([
  ['a negative price', { cost: { input: -1, output: 2 } }],
  ['a negative cached price', { cost: { input: 1, output: 2, cache_read: -0.1 } }],
  ['a price in words', { cost: { input: '1', output: 2 } }],
  ['half a price', { cost: { input: 1 } }],
  ['NaN', { cost: { input: Number.NaN, output: 2 } }],
  ['what JSON reads 1e999 as', { cost: { input: Number.POSITIVE_INFINITY, output: 2 } }],
  ['a price beyond all reason', { cost: { input: 1e9, output: 2 } }],
  ['a context that is no number', { limit: { context: '128k', output: 1 } }],
  ['half a token of context', { limit: { context: 0.5, output: 1 } }],
  ['a date that is none', { release_date: 'soon' }],
  ['no name', { name: '  ' }],
  ['an id with spaces', { id: 'a b' }],
  ['an id of a megabyte', { id: 'a'.repeat(1_000_000) }],
  ['the name of a prototype', { id: '__proto__' }],
  ['no text to write', { modalities: { input: ['text'], output: ['image'] } }],
])('a model with %s is left out, and the others are not', async (_, changes) => {
  expect(Object.keys(await modelsOf(model('bad', changes)))).toEqual(['good']);
});

test('no key reaches a prototype', async () => {
  const text = `{"__proto__": {"models": {"x": ${JSON.stringify(model('polluted'))}}},
    "constructor": {"models": {"__proto__": ${JSON.stringify(model('lost'))}, "y": ${JSON.stringify(model('kept'))}}}}`;
  const [only, ...more] = await parseModelsDev(JSON.parse(text), 0);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ id: 'constructor', models: [{ id: 'kept' }] });
  expect(({} as { models?: unknown }).models).toBeUndefined();
});

test('an invalid provider, or one without a valid model, is left out', async () => {
  const document = {
    a: 1,
    b: null,
    c: [],
    d: { models: [] },
    e: provider([{ id: 1 }]),
    f: provider([model('m')]),
  };
  expect((await parseModelsDev(document, 0)).map(({ id }) => id)).toEqual(['f']);
});

test('an invalid address is ignored, and its models are still parsed', async () => {
  for (const api of ['see the documentation', 'ftp://example.com/v1', 7]) {
    expect(await parseModelsDev({ p: provider([model('m')], { api }) }, 0)).toMatchObject([
      { baseUrl: null, models: [{ id: 'm' }] },
    ]);
  }
});

test.each([
  ['null', null, 'no object of providers'],
  ['a list', [provider([model('m')])], 'no object of providers'],
  ['a string', 'Service unavailable', 'no object of providers'],
  ['nothing', {}, 'no model that could be read'],
  ['only bad models', { p: provider([{ id: 'x' }]) }, 'no model that could be read'],
  ['a tenth of what there was', { p: provider([model('m')]) }, 'less than half of the 10 before'],
])('a document that is %s is refused with the reason', async (_, document, reason) => {
  await expect(parseModelsDev(document, 10)).rejects.toMatchObject({
    name: 'RefusedCatalogue',
    message: expect.stringContaining(reason),
  });
});

test('a document with half of the earlier models is accepted', async () => {
  const providers = await parseModelsDev({ p: provider([model('a'), model('b')]) }, 4);
  expect(countModels(providers)).toBe(2);
});

test('a document of 50,000 models is refused', async () => {
  const many = Array.from({ length: 50_000 }, (_, index) => model(`m${index}`));
  await expect(parseModelsDev({ p: provider(many) }, 0)).rejects.toThrow('more than 30,000 models');
});

test('prices of long requests are parsed from the tiers or from the older field', async () => {
  const cost = { input: 5, output: 30, cache_read: 0.5 };
  const over200k = { input: 9, output: 40 };
  const tiers = [
    { input: 10, output: 45, cache_read: 1, tier: { type: 'context', size: 272_000 } },
    { input: 1, output: 1, tier: { type: 'batch', size: 1 } },
    { input: 'much', output: 1, tier: { type: 'context', size: 1 } },
  ];
  const { tiered, older, odd } = await modelsOf(
    model('tiered', { cost: { ...cost, tiers, context_over_200k: over200k } }),
    model('older', { cost: { ...cost, context_over_200k: over200k } }),
    model('odd', { cost: { ...cost, tiers: 'none', context_over_200k: 7 } }),
  );
  const base = { input: 5, output: 30, cachedInput: 0.5 };
  expect(tiered?.price).toEqual({
    ...base,
    longer: [{ overTokens: 272_000, input: 10, output: 45, cachedInput: 1 }],
  });
  expect(older?.price).toEqual({ ...base, longer: [{ overTokens: 200_000, input: 9, output: 40 }] });
  expect(odd?.price).toEqual(base);
});
