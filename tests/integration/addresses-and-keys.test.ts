/** Addresses and keys as people copy them, in Settings and in the environment. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type {
  ProviderEntry,
  ProvidersAnswer,
  ProviderTest,
} from '@/lib/contract/providers/provider-contract';
import { ask, follow, get, mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { startStrata } from '../support/strata';

interface Asked {
  path: string;
  authorization: string | undefined;
}

/** An API below some paths of a host, whose other addresses are a page. */
interface Host {
  /** The paths that have an API, each with or without a list of models. */
  paths: Record<string, 'lists' | 'answers'>;
  asked: Asked[];
}

const host: Host = { paths: {}, asked: [] };
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    host.asked.push({ path, authorization: request.headers.authorization });
    request.resume().on('end', () => {
      const below = Object.keys(host.paths).find(
        (base) => path === `${base}/models` || path === `${base}/chat/completions`,
      );
      if (below === undefined) {
        response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
      } else if (path.endsWith('/models')) {
        if (host.paths[below] === 'lists') json(200, { data: [{ id: 'm' }] });
        else json(404, { error: { message: 'no list' } });
      } else if (Number(request.headers['content-length']) < 5) {
        json(400, { error: { message: 'model is required' } });
      } else {
        const chunk = { choices: [{ index: 0, delta: { content: 'Hello' }, finish_reason: 'stop' }] };
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(
          `data: ${JSON.stringify({ id: 'x', created: 1, model: 'm', ...chunk })}\n\ndata: [DONE]\n\n`,
        );
      }
    });
    function json(status: number, body: object) {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  host.paths = { '/v1': 'lists' };
  host.asked.length = 0;
});

const strata = sharedStrata();
/** Every stored endpoint is asked for its models at each change. */
afterEach(async () => {
  const { items } = await get<ProvidersAnswer>(strata, '/api/providers');
  for (const { id, kind } of items)
    if (kind === 'endpoint') await send(strata, 'DELETE', `/api/providers/${id}`);
});

async function add(baseUrl: string, more: object = {}): Promise<ProviderEntry> {
  const response = await send(strata, 'POST', '/api/providers', { name: 'Box', baseUrl, ...more });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${text}`);
  return JSON.parse(text).provider;
}

const tested = async (id: string, body: object = {}): Promise<ProviderTest> =>
  (await send(strata, 'POST', `/api/providers/${id}/test`, body)).json();

test.each([
  '',
  '/',
  '/v1',
  '/v1/',
  '//v1//',
  '/v1/chat/completions',
  '/v1/chat/completions/',
  '/v1/models',
  '/v1/responses',
  '/v1/embeddings',
  '/chat/completions',
  '/v1?',
  '/v1#',
])(
  'an address that ends with "%s" is stored as the one that answers, and Test says which',
  async (suffix) => {
    const { id, baseUrl } = await add(`${origin}${suffix}`);
    expect(baseUrl).toBe(`${origin}/v1`);
    expect(await tested(id)).toMatchObject({ ok: true, model: 'm', baseUrl: `${origin}/v1` });
  },
);

test.each([
  ['', { '': 'lists' }, ''],
  ['', { '/api/v1': 'lists' }, '/api/v1'],
  ['', { '/openai/v1': 'lists' }, '/openai/v1'],
  ['', { '': 'answers' }, ''],
  ['', { '/v1': 'answers' }, '/v1'],
  ['/serving', { '/serving/v1': 'lists' }, '/serving/v1'],
  ['/v2', { '/v1': 'lists' }, '/v2'],
  ['', {}, ''],
] as const)('%s of a host with %j is the API at "%s"', async (given, paths, expected) => {
  host.paths = paths;
  expect((await add(`${origin}${given}`)).baseUrl).toBe(`${origin}${expected}`);
});

test('without a scheme an address of this machine is one of http', async () => {
  expect((await add(origin.replace('http://', ''))).baseUrl).toBe(`${origin}/v1`);
});

test('an address of a host that does not answer is stored as it is', async () => {
  expect((await add('http://127.0.0.1:9/v1/chat/completions')).baseUrl).toBe('http://127.0.0.1:9/v1');
});

test('a changed address is found out again, with the stored key and to its own origin only', async () => {
  const { id } = await add(`${origin}/v1`, { key: 'sk-stored-1234' });
  host.asked.length = 0;
  const changed = await send(strata, 'PUT', `/api/providers/${id}`, { baseUrl: `${origin}/` });
  expect((await changed.json()).provider).toMatchObject({ baseUrl: `${origin}/v1`, hasKey: true });
  expect(new Set(host.asked.map(({ authorization }) => authorization))).toEqual(
    new Set(['Bearer sk-stored-1234']),
  );
  host.asked.length = 0;
  const moved = origin.replace('127.0.0.1', 'localhost');
  await send(strata, 'PUT', `/api/providers/${id}`, { baseUrl: moved });
  expect(host.asked.length).toBeGreaterThan(0);
  expect(host.asked.every(({ authorization }) => authorization === undefined)).toBe(true);
});

test('an error names the address that was called', async () => {
  const { id } = await add(`${origin}/v2`);
  expect(await tested(id, { model: 'm' })).toEqual({
    ok: false,
    reason: expect.stringContaining(`(Called ${origin}/v2/chat/completions)`),
  });
  const slot = { model: `${id}/m` };
  const mixture = { name: 'One', layers: [{ proposers: [slot] }], aggregator: slot };
  const { run } = await ask(strata, { mixture });
  const state = await follow(strata, run.id);
  expect(state.calls[0]?.error?.message).toContain(`${origin}/v2/chat/completions`);
});

const key = 'sk-clean-1234567890';
const copied = [
  `\u200b${key}`,
  `${key}\ufeff`,
  `sk-clean-\u200b1234567890`,
  `"${key}"`,
  `'${key}'`,
  `${key}\n`,
  `Bearer ${key}`,
  `Authorization: Bearer ${key}`,
  `"Bearer ${key}"`,
  `OPENAI_API_KEY="${key}"`,
];

test.each(copied)('the key %j is sent as it is meant', async (text) => {
  const { id, keyLastFour } = await add(`${origin}/v1`, { key: text });
  expect(keyLastFour).toBe('7890');
  expect(await tested(id)).toMatchObject({ ok: true });
  expect(host.asked.every(({ authorization }) => authorization === `Bearer ${key}`)).toBe(true);
});

test.each(['sk-1234 5678', 'sk-12ü345', '""'])('the key %j is refused', async (text) => {
  await expect(add(`${origin}/v1`, { key: text })).rejects.toThrow(/^400 .*"\/key"/);
});

test('the environment is read in the same way', async () => {
  const own = await startStrata({
    env: {
      OPENAI_COMPATIBLE_BASE_URL: `"${origin}/v1/chat/completions"`,
      OPENAI_COMPATIBLE_API_KEY: `\u200b"Bearer ${key}"\n`,
      OLLAMA_BASE_URL: `${origin}/`,
      GROQ_API_KEY: '""',
    },
  });
  onTestFinished(() => own.close());
  const { items, ollama } = await get<ProvidersAnswer>(own, '/api/providers');
  expect(ollama).toEqual({ baseUrl: `${origin}/v1`, found: true });
  expect(items.find(({ id }) => id === 'compatible')).toMatchObject({ baseUrl: `${origin}/v1` });
  expect(items.find(({ id }) => id === 'groq')).toMatchObject({ hasKey: false });
  host.asked.length = 0;
  const { run } = await ask(own, { mixture: mixtureOf([['m']]) });
  expect((await follow(own, run.id)).answer).toBe('Hello');
  expect(host.asked.every(({ authorization }) => authorization === `Bearer ${key}`)).toBe(true);
});

test('a key of the environment that cannot be one ends the start, by its name and without the key', async () => {
  const start = startStrata({ env: { GROQ_API_KEY: 'gsk-two words' } });
  await expect(start).rejects.toThrow(/GROQ_API_KEY: has characters that no key has/);
  await expect(start).rejects.not.toThrow(/two words/);
});
