import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ModelsAnswer } from '@/lib/contract/providers/model-contract';
import type {
  ProviderEntry,
  ProvidersAnswer,
  ProviderTest,
} from '@/lib/contract/providers/provider-contract';
import { ask, follow, get, send } from '../support/api';
import { isEmbedded } from '../support/database/test-database';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { failing, saying } from '../support/upstream/script';

const key = 'my-own-Kx7pQ2vR9tYwZ3mN5bD8';
const header = 'tenant-secret-4f9a8b7c6d5e';

/** All responses of the server in this file. */
let answered = '';

const upstream = sharedUpstream({ models: ['own-model'] });
const elsewhere = sharedUpstream({ models: ['own-model'] });
const strata = sharedStrata({
  env: () => ({ GROQ_API_KEY: 'groq-environment-key-1234', OLLAMA_BASE_URL: upstream.baseUrl }),
});

// biome-ignore lint/suspicious/noExplicitAny: the tests check its shape.
type Answer = any;

async function change(
  method: string,
  where: string,
  body?: unknown,
): Promise<{ status: number; body: Answer }> {
  const response = await send(strata, method, `/api/providers${where}`, body);
  const text = await response.text();
  answered += text;
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

async function entry(id: string): Promise<ProviderEntry | undefined> {
  const answer = await get<ProvidersAnswer>(strata, '/api/providers');
  answered += JSON.stringify(answer);
  return answer.items.find((item) => item.id === id);
}

const tested = async (id: string, body: object = {}): Promise<ProviderTest> =>
  (await change('POST', `/${id}/test`, body)).body;

const ownMixture = {
  name: 'Own',
  layers: [{ proposers: [{ model: 'my-box/own-model' }] }],
  aggregator: { model: 'my-box/own-model' },
};

test('known providers are listed with the source of their key, never with the key', async () => {
  expect(await entry('together')).toMatchObject({ kind: 'known', source: null, hasKey: false });
  expect(await entry('groq')).toMatchObject({
    source: 'environment',
    variable: 'GROQ_API_KEY',
    keyLastFour: null,
  });
});

test('Ollama is detected: its models are listed and answer without a key', async () => {
  const { ollama } = await get<ProvidersAnswer>(strata, '/api/providers');
  expect(ollama).toEqual({ baseUrl: upstream.baseUrl, found: true });
  const { models } = await get<ModelsAnswer>(strata, '/api/models');
  expect(models.map(({ reference }) => reference)).toContain('ollama/own-model');
  const slot = { model: 'ollama/own-model' };
  const mixture = { name: 'Local', layers: [{ proposers: [slot] }], aggregator: slot };
  const { run } = await ask(strata, { mixture });
  expect((await follow(strata, run.id)).status).toBe('succeeded');
  expect(upstream.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

test('setting a key makes the models of its provider available at once, and removing it makes them unavailable', async () => {
  const listed = async () =>
    (await get<ModelsAnswer>(strata, '/api/models')).models.some(({ provider }) => provider === 'together');
  expect(await listed()).toBe(false);
  const { status, body } = await change('PUT', '/together', { key: `  ${key}  ` });
  expect(status).toBe(200);
  expect(body.provider).toMatchObject({ source: 'settings', keyLastFour: key.slice(-4) });
  expect(await listed()).toBe(true);
  expect((await change('DELETE', '/together')).status).toBe(204);
  expect(await listed()).toBe(false);
  expect((await change('DELETE', '/together')).status).toBe(404);
});

test('a custom endpoint answers a mixture and gets its key as Bearer token and its headers', async () => {
  const { status, body } = await change('POST', '', {
    name: 'My box',
    baseUrl: upstream.baseUrl,
    key,
    headers: { 'x-tenant': header },
  });
  expect(status).toBe(201);
  expect(body.provider).toMatchObject({
    id: 'my-box',
    keyLastFour: key.slice(-4),
    headerNames: ['x-tenant'],
  });
  const { run } = await ask(strata, { mixture: ownMixture });
  expect(await follow(strata, run.id)).toMatchObject({ status: 'succeeded', answer: 'own-model says so' });
  for (const { headers } of upstream.requests) {
    expect(headers).toMatchObject({ authorization: `Bearer ${key}`, 'x-tenant': header });
  }
  expect(upstream.requests).toHaveLength(2);
});

test('a test call returns the time to the first token, or the reason without the key', async () => {
  upstream.respond = () => saying('OK', { firstTokenMs: 50 });
  const good = await tested('my-box');
  expect(good).toMatchObject({ ok: true, model: 'own-model' });
  expect(good.ok && good.ttftMs).toBeGreaterThanOrEqual(45);
  expect(upstream.requests[0]?.body.max_tokens).toBeLessThanOrEqual(64);
  upstream.respond = () => failing(401, `Incorrect API key provided: ${key}, tenant ${header}`);
  const bad = await tested('my-box', { model: 'other' });
  expect(bad).toMatchObject({
    ok: false,
    reason: expect.stringContaining('Incorrect API key provided: [key]'),
  });
  expect((await change('POST', '/nobody/test', {})).status).toBe(404);
});

test('a test ends at the first token, of text or of reasoning, and closes the connection', async () => {
  for (const first of ['text', 'reasoning'] as const) {
    upstream.respond = () => [{ do: first, text: 'O' }, { do: 'hang' }];
    expect(await tested('my-box', { model: 'own-model' })).toMatchObject({ ok: true, model: 'own-model' });
    await expect.poll(() => upstream.requests.at(-1)?.closedByClientAt).toEqual(expect.any(Number));
  }
});

test('a model that writes nothing fails its test, with the reason', async () => {
  upstream.respond = () => [{ do: 'finish', reason: 'stop' }];
  expect(await tested('my-box', { model: 'own-model' })).toEqual({
    ok: false,
    reason: 'The model finished without writing anything.',
  });
});

test('a run in progress keeps the models that it began with', async () => {
  const gate = Promise.withResolvers<void>();
  upstream.respond = () => [{ do: 'until', gate: gate.promise }, ...saying('still here')];
  const { run } = await ask(strata, { mixture: ownMixture });
  await expect.poll(() => upstream.requests.length).toBe(1);
  await change('PUT', '/my-box', { key: 'another-key-0123456789' });
  gate.resolve();
  expect(await follow(strata, run.id)).toMatchObject({ status: 'succeeded', answer: 'still here' });
  expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${key}`,
    `Bearer ${key}`,
  ]);
  await change('PUT', '/my-box', { key });
});

test('keys persist across a restart, and neither the disk nor a response contains them in clear text', async () => {
  await strata.kill('SIGTERM');
  const files = readdirSync(strata.dataDir, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  // On PostgreSQL the folder contains only the secret key.
  expect(files.length).toBeGreaterThan(isEmbedded ? 10 : 0);
  for (const file of files) {
    const bytes = readFileSync(path.join(file.parentPath, file.name));
    for (const secret of [key, header]) expect(bytes.includes(secret), file.name).toBe(false);
  }
  // Windows has no file modes.
  if (process.platform !== 'win32')
    expect(statSync(path.join(strata.dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
  const before = strata.output();
  await strata.restart('SIGTERM');
  expect(await tested('my-box')).toMatchObject({ ok: true });
  expect(upstream.requests[0]?.headers).toMatchObject({
    authorization: `Bearer ${key}`,
    'x-tenant': header,
  });
  for (const secret of [key, header]) {
    expect(answered).not.toContain(secret);
    expect(before + strata.output()).not.toContain(secret);
  }
});

test('changing the path of a base URL keeps the key; changing the origin erases it, unless a new key is sent', async () => {
  await change('PUT', '/my-box', { baseUrl: `${upstream.baseUrl}/`, name: 'My box, renamed' });
  expect(await entry('my-box')).toMatchObject({ hasKey: true, name: 'My box, renamed' });
  const moved = await change('PUT', '/my-box', { baseUrl: elsewhere.baseUrl });
  expect(moved.body.provider).toMatchObject({ hasKey: false, keyLastFour: null, headerNames: [] });
  expect(await tested('my-box')).toMatchObject({ ok: true });
  expect(elsewhere.requests[0]?.headers.authorization).toBeUndefined();
  expect(elsewhere.requests[0]?.headers['x-tenant']).toBeUndefined();
  const back = await change('PUT', '/my-box', { baseUrl: upstream.baseUrl, key });
  expect(back.body.provider).toMatchObject({ hasKey: true });
});

test.each([
  ['POST', '', { name: 'My box', id: 'my-box', baseUrl: 'https://a.example/v1' }, 409, '/id'],
  ['POST', '', { name: 'X', id: 'together', baseUrl: 'https://a.example/v1' }, 409, '/id'],
  ['POST', '', { name: 'X', id: 'Bad Id', baseUrl: 'https://a.example/v1' }, 400, '/id'],
  ['POST', '', { name: 'X' }, 400, '/baseUrl'],
  ['PUT', '/together', { baseUrl: 'https://a.example/v1' }, 400, '/baseUrl'],
  ['PUT', '/together', { key: 'two words' }, 400, '/key'],
  ['PUT', '/together', {}, 400, undefined],
  ['PUT', '/my-box', { headers: { 'content-length': '1' } }, 400, '/headers/content-length'],
  ['PUT', '/my-box', { headers: { 'x-a': 'b\r\nx-c: d' } }, 400, '/headers/x-a'],
  ['PUT', '/nobody', { key: 'abcdefgh' }, 404, undefined],
])('%s %s with %j is refused', async (method, where, body, status, field) => {
  const answer = await change(method, where, body);
  expect(answer.status).toBe(status);
  if (field !== undefined) expect(answer.body.errors[0].path).toBe(field);
});

test('keys sealed by another secret.key are reported as unusable and not sent until they are set again', async () => {
  await change('PUT', '/together', { key });
  await strata.kill('SIGTERM');
  writeFileSync(path.join(strata.dataDir, 'secret.key'), randomBytes(32));
  await strata.restart('SIGTERM');
  const problem = 'What is stored does not open with this server’s secret.key. Set the key again.';
  expect(await entry('together')).toMatchObject({ hasKey: true, keyLastFour: key.slice(-4), problem });
  expect(await entry('my-box')).toMatchObject({ problem, headerNames: [] });
  expect(await entry('groq')).toMatchObject({ source: 'environment', problem: null });
  expect(await tested('my-box')).toEqual({ ok: false, reason: problem });
  expect(strata.output()).toContain(`provider my-box: ${problem}`);
  await expect(ask(strata, { mixture: ownMixture })).rejects.toThrow(
    `The key of my-box cannot be used: ${problem}`,
  );
  expect(upstream.requests).toEqual([]);
  expect((await change('PUT', '/my-box', { key })).body.provider).toMatchObject({
    hasKey: true,
    problem: null,
  });
  expect(await tested('my-box')).toMatchObject({ ok: true });
  expect(upstream.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
  expect((await change('DELETE', '/together')).status).toBe(204);
});
