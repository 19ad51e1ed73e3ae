import type { ServerResponse } from 'node:http';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { CatalogueStatus, ModelsAnswer } from '@/lib/contract/providers/model-contract';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { ask, follow, get, readRun, send } from '../support/api';
import { type AnswerModelsDev, documentOf } from '../support/services/models-dev';
import { sharedModelsDev } from '../support/services/shared-models-dev';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { saying, usageOf } from '../support/upstream/script';

const etag = '"first edition"';
const glm = 'together/zai-org/GLM-5.1';
const mixture = {
  name: 'Priced',
  layers: [{ proposers: [{ model: 'compatible/m1' }] }],
  aggregator: { model: 'compatible/m1' },
};

/** Together's GLM at new prices, and the upstream's model m1. */
const firstEdition = () => ({
  ...documentOf({ id: 'togetherai' }, { 'zai-org/GLM-5.1': [2, 6], 'new/model': [1, 3] }),
  ...documentOf({ id: 'acme', api: upstream.baseUrl }, { m1: [100, 200] }),
});

const sendJson = (response: ServerResponse, body: string, headers: object = {}) =>
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);

let answer: AnswerModelsDev;
const upstream = sharedUpstream({
  respond: () => saying('so it is', { usage: usageOf(1000, 500) }),
  models: ['m1', 'm2'],
});
const modelsDev = sharedModelsDev((response, request) => answer(response, request));
beforeAll(() => {
  // models.dev fails at the first start.
  answer = (response) => response.writeHead(503).end('busy');
});
const strata = sharedStrata({
  upstream,
  // The key gives Together's models prices. No request is sent to Together.
  env: () => ({ MODELS_DEV_URL: modelsDev.baseUrl, TOGETHER_API_KEY: 'no-real-key' }),
});

beforeEach(() => {
  answer = (response, { headers }) =>
    headers['if-none-match'] === etag
      ? response.writeHead(304).end()
      : sendJson(response, JSON.stringify(firstEdition()), { etag });
});

const status = async () => (await get<{ catalogue: CatalogueStatus }>(strata, '/api/catalogue')).catalogue;

async function refresh(): Promise<CatalogueStatus> {
  const response = await send(strata, 'POST', '/api/catalogue/refresh');
  expect(response.status).toBe(200);
  return (await response.json()).catalogue;
}

async function model(reference: string): Promise<ModelInfo | undefined> {
  const { models } = await get<ModelsAnswer>(strata, '/api/models');
  return models.find((each) => each.reference === reference);
}

const setPrice = (body: unknown) => send(strata, 'PUT', '/api/prices', body);

/** The cost of a run of the mixture in USD: two calls with 1,000 input and 500 output tokens. */
async function costOfRun(): Promise<number | null> {
  const { run } = await ask(strata, { mixture });
  return (await follow(strata, run.id)).costUsd;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('until models.dev is read, the built-in table is used with its date, and the reason is shown', async () => {
  await until(async () => (await status()).error !== null);
  const { nextAttemptAt, attemptedAt, ...rest } = await status();
  expect(rest).toEqual({
    enabled: true,
    models: 0,
    fetchedAt: null,
    error: 'It answered with 503.',
    builtInDate: '2026-07',
  });
  expect(Date.parse(nextAttemptAt ?? '') - Date.parse(attemptedAt ?? '')).toBe(60 * 60 * 1000);
  expect(await model(glm)).toMatchObject({ price: { input: 1.4, output: 4.4 }, priceSource: 'built-in' });
  expect(await model('compatible/m1')).toMatchObject({ price: null, priceSource: null });
});

test('data from models.dev applies at once, for known providers and for endpoints at a listed address', async () => {
  expect(await refresh()).toMatchObject({ models: 3, error: null });
  expect(await model(glm)).toMatchObject({
    price: { input: 2, output: 6, cachedInput: 0.2 },
    priceSource: 'models.dev',
    contextTokens: 200_000,
    outputLimitTokens: 32_000,
    reasoning: true,
    releaseDate: '2026-10-01',
  });
  expect(await model('together/new/model')).toBeDefined();
  expect(await model('compatible/m1')).toMatchObject({ priceSource: 'models.dev' });
  expect(await model('compatible/m2')).toMatchObject({ price: null });
  expect(await costOfRun()).toBeCloseTo(2 * (1000 * 100 + 500 * 200) * 1e-6, 12);
});

test('unchanged data is not transferred again', async () => {
  const before = await status();
  expect(await refresh()).toMatchObject({ models: 3, error: null });
  expect(modelsDev.requests.map(({ headers }) => headers['if-none-match'])).toEqual([etag]);
  expect(Date.parse((await status()).fetchedAt ?? '')).toBeGreaterThan(Date.parse(before.fetchedAt ?? ''));
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['no JSON', (response) => sendJson(response, '<html>'), 'What it sent is not JSON.'],
  ['no object', (response) => sendJson(response, '[]'), 'What it sent is no object of providers.'],
  [
    'nothing usable',
    (response) => sendJson(response, '{"p": {}}'),
    'What it sent has no model that could be read.',
  ],
  [
    'hardly anything',
    (response) => sendJson(response, JSON.stringify(documentOf({ id: 'p' }, { m: [1, 1] }))),
    'What it sent has 1 models, less than half of the 3 before.',
  ],
  ['an error', (response) => response.writeHead(500).end(), 'It answered with 500.'],
  ['a forced 304', (response) => response.writeHead(304).end(), ''],
  [
    'a redirect',
    (response) => response.writeHead(302, { location: upstream.baseUrl }).end(),
    '127.0.0.1 answered with a redirect, which is not followed.',
  ],
  [
    'more than fits',
    (response) => {
      const chunk = ' '.repeat(1024 * 1024);
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    },
    'It sent more than 16 MB.',
  ],
  ['a cut connection', (response) => response.destroy(), 'It could not be reached (UND_ERR_SOCKET).'],
  [
    'half an answer and silence',
    (response) => void response.writeHead(200).write('{"p": '),
    'It did not answer in full within 15 s.',
  ],
])('%s keeps the last valid catalogue', async (_, bad, reason) => {
  const { fetchedAt } = await status();
  answer = bad;
  const after = await refresh();
  expect(after.error ?? '').toBe(reason);
  expect(after.models).toBe(3);
  if (reason !== '') expect(after.fetchedAt).toBe(fetchedAt);
  expect(await model(glm)).toMatchObject({ price: { input: 2, output: 6 } });
});

test('a slow models.dev delays no page and no run, and simultaneous refreshes share one request', async () => {
  let letGo = () => {};
  answer = (response) => {
    letGo = () => sendJson(response, JSON.stringify(firstEdition()), { etag });
  };
  const both = Promise.all([refresh(), refresh()]);
  await until(() => modelsDev.requests.length > 0);
  expect(await model(glm)).toMatchObject({ price: { input: 2, output: 6 } });
  expect(await costOfRun()).not.toBeNull();
  letGo();
  await both;
  expect(modelsDev.requests.length).toBe(1);
});

test('a write from another origin is refused', async () => {
  for (const [method, where] of [
    ['POST', '/api/catalogue/refresh'],
    ['PUT', '/api/prices'],
  ] as const) {
    const response = await strata.fetch(where, { method, headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
  }
  expect(modelsDev.requests).toEqual([]);
});

test('a price override applies from the next call on and does not change past spending', async () => {
  const before = await ask(strata, { mixture });
  const spent = (await follow(strata, before.run.id)).costUsd;
  const price = { input: 1, output: 2, cachedInput: 0.5 };
  const response = await setPrice({ model: 'compatible/m1', price });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ items: [{ model: 'compatible/m1', price }] });
  expect(await model('compatible/m1')).toMatchObject({ price, priceSource: 'own' });
  const after = await ask(strata, { mixture });
  expect(after.run.estimatedCostUsd).toBeLessThan((before.run.estimatedCostUsd ?? 0) / 50);
  expect((await follow(strata, after.run.id)).costUsd).toBeCloseTo(2 * (1000 * 1 + 500 * 2) * 1e-6, 12);
  expect((await readRun(strata, before.run.id)).costUsd).toBe(spent);
});

test('budgets use the price override', async () => {
  await setPrice({ model: 'compatible/m1', price: { input: 50_000, output: 50_000 } });
  const none = { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} };
  await send(strata, 'PUT', '/api/budgets', { ...none, perRunUsd: 1 });
  await expect(ask(strata, { mixture })).rejects.toThrow('more than the budget of $1.00 a run allows');
  await send(strata, 'PUT', '/api/budgets', none);
});

test('a price can be zero, and clearing an override restores the price of the catalogue', async () => {
  await setPrice({ model: 'compatible/m1', price: { input: 0, output: 0 } });
  expect(await costOfRun()).toBe(0);
  await setPrice({ model: 'compatible/m1', price: null });
  expect(await get(strata, '/api/prices')).toEqual({ items: [] });
  expect(await model('compatible/m1')).toMatchObject({ priceSource: 'models.dev' });
});

test('an invalid price is refused with the name of the field, and nothing changes', async () => {
  const price = { input: 1, output: 2 };
  for (const [body, field] of [
    [{ model: glm, price: { ...price, input: -0.01 } }, '/price/input'],
    [{ model: glm, price: { ...price, output: '2' } }, '/price/output'],
    [{ model: glm, price: { ...price, output: null } }, '/price/output'],
    [{ model: glm, price: { ...price, cachedInput: 1e6 } }, '/price/cachedInput'],
    [{ model: glm, price: { input: 1 } }, '/price/output'],
    [{ model: glm, price: { ...price, reasoning: 1 } }, '/price/reasoning'],
    [{ model: glm }, '/price'],
    [{ model: 'no reference', price }, '/model'],
    [{ model: 'demo/careful', price }, '/model'],
    [{ model: `a/${'b'.repeat(300)}`, price }, '/model'],
  ] as const) {
    const response = await setPrice(body);
    expect(response.status, JSON.stringify(body)).toBe(400);
    expect((await response.json()).errors.map((error: { path: string }) => error.path)).toContain(field);
  }
  const infinite = await strata.fetch('/api/prices', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: `{"model": "${glm}", "price": {"input": 1e999, "output": 1}}`,
  });
  expect(infinite.status).toBe(400);
  expect(await get(strata, '/api/prices')).toEqual({ items: [] });
});

test('the catalogue and overrides survive a restart, which sends no request within a day', async () => {
  await setPrice({ model: 'compatible/m2', price: { input: 3, output: 4 } });
  await refresh();
  const { fetchedAt } = await status();
  modelsDev.requests.length = 0;
  await strata.restart('SIGTERM');
  expect(await status()).toMatchObject({ fetchedAt, models: 3 });
  expect(await model(glm)).toMatchObject({ price: { input: 2, output: 6 }, priceSource: 'models.dev' });
  expect(await model('compatible/m2')).toMatchObject({ price: { input: 3, output: 4 }, priceSource: 'own' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(modelsDev.requests).toEqual([]);
});

test('a start after a day refreshes in the background without waiting for a silent models.dev', async () => {
  let silent: ServerResponse | undefined;
  answer = (response) => {
    silent = response;
  };
  await age('25 hours');
  await strata.restart('SIGTERM');
  await until(() => silent !== undefined);
  expect(modelsDev.requests[0]?.headers['if-none-match']).toBe(etag);
  expect(await model(glm)).toMatchObject({ price: { input: 2, output: 6 } });
  silent?.destroy();
});

test('after a failed attempt the next one waits an hour, also across a restart', async () => {
  answer = (response) => response.writeHead(503).end();
  await refresh();
  modelsDev.requests.length = 0;
  await age('50 minutes');
  await strata.restart('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(modelsDev.requests).toEqual([]);
  await age('20 minutes');
  await strata.restart('SIGTERM');
  await until(() => modelsDev.requests.length > 0);
});

test('an unreachable models.dev keeps the last valid catalogue', async () => {
  await modelsDev.close();
  expect(await refresh()).toMatchObject({ error: 'It could not be reached (ECONNREFUSED).', models: 3 });
  expect(await model(glm)).toMatchObject({ price: { input: 2, output: 6 } });
});

test('when switched off, no request is sent and the stored catalogue stays', async () => {
  await strata.restart('SIGTERM', { MODELS_DEV_URL: 'off' });
  expect(await status()).toMatchObject({ enabled: false, models: 3, nextAttemptAt: null });
  const refused = await send(strata, 'POST', '/api/catalogue/refresh');
  expect(refused.status).toBe(409);
  expect(await model(glm)).toMatchObject({ priceSource: 'models.dev' });
});

/** Moves the last attempt into the past. */
async function age(interval: string): Promise<void> {
  await strata.query(`UPDATE "Catalogue" SET "attemptedAt" = "attemptedAt" - $1::interval`, [interval]);
}
