import { beforeAll, expect, test } from 'vitest';
import { type RawResponse, rawRequest } from '../support/http/raw-request';
import { sharedStrata } from '../support/shared-strata';
import { join, type PersonsStrata, setupToken } from '../support/team';

const strata = sharedStrata({
  env: { ACCOUNTS: 'on', ALLOWED_HOSTS: 'strata.example', API_HOSTS: 'api.example' },
});
/** One that no proxy is in front of. */
const alone = sharedStrata();

let person: PersonsStrata;

beforeAll(async () => {
  person = await join(strata, setupToken(strata), 'Olga');
});

const raw = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '{}',
  server = strata,
): Promise<RawResponse> => rawRequest(server, method, path, headers, body);

const paths = [
  '/',
  '/api/conversations',
  '/mixtures',
  '/s/anything',
  '/icon.svg',
  '/_next/static/anything.js',
];

test.each(paths)('a foreign host is refused at %s', async (path) => {
  const { status, body } = await raw('GET', path, { host: 'evil.example' });
  expect(status).toBe(403);
  expect(body).toContain('ALLOWED_HOSTS');
});

/** What load balancers call by the address of the server. */
const probes = ['/api/health', '/api/ready'];

test.each(probes)('%s answers under any name and says only how the server is', async (path) => {
  const { status, body } = await raw('GET', path, { host: '10.0.0.7:3000' });
  expect(status).toBe(200);
  expect(Object.keys(JSON.parse(body))).toEqual(['status']);
});

/** All documented operations, with ids for path parameters. */
async function operations(): Promise<{ method: string; path: string }[]> {
  const { paths } = await (await strata.fetch('/api/openapi.json')).json();
  return Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{[^}]+\}/g, 'some'),
    })),
  );
}

test('a foreign host is refused at every path of the API, also at unknown paths', async () => {
  const documented = (await operations()).filter(({ path }) => ![...probes, '/api/metrics'].includes(path));
  const all = [...documented, { method: 'GET', path: '/api/nothing' }];
  expect(all.length).toBeGreaterThan(30);
  for (const { method, path } of all) {
    const { status, body } = await raw(method, path, { host: 'evil.example', origin: 'http://evil.example' });
    expect(`${method} ${path} ${status} ${body}`).toMatch(/ 403 .*ALLOWED_HOSTS/);
  }
});

test('loopback names with the server’s port and the allowed hosts are accepted', async () => {
  const { port } = new URL(strata.origin);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'strata.example']) {
    expect((await raw('GET', '/api/account', { host })).status).toBe(200);
  }
  expect((await raw('GET', '/api/account', { host: 'localhost:1' })).status).toBe(403);
});

test.each([undefined, 'null', 'http://evil.example', 'http://127.0.0.1:1', 'http://localhost.evil.example'])(
  'a write from the origin %s is refused and does nothing',
  async (origin) => {
    const host = new URL(strata.origin).host;
    const headers = { host, 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) };
    const writes = (await operations()).filter(
      ({ method, path }) => method !== 'GET' && path.startsWith('/api/'),
    );
    expect(writes.length).toBeGreaterThan(10);
    for (const { method, path } of writes) {
      expect(`${method} ${path} ${(await raw(method, path, headers)).status}`).toMatch(/ 403$/);
    }
    // Other methods are refused too.
    expect((await raw('PUT', '/api/conversations', headers)).status).toBe(405);
    const { items } = await (await person.fetch('/api/conversations')).json();
    expect(items).toEqual([]);
  },
);

test('every page has a content security policy with its own nonce, and its scripts have the nonce', async () => {
  const first = await person.fetch('/');
  const second = await person.fetch('/');
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  const scripts = (await first.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
});

test('responses forbid sniffing, framing, caching and reading by other origins', async () => {
  const { headers } = await strata.fetch('/api/conversations');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cache-control')).toContain('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});

/** Sends a request of an API client, with another Host or Origin header than usual. */
function askAs(headers: Record<string, string>, server = strata): Promise<{ status: number; body: string }> {
  const { host } = new URL(server.origin);
  const question = { model: 'moa/nothing', messages: [{ role: 'user', content: 'Why?' }] };
  const all = { host, 'content-type': 'application/json', ...headers };
  return raw('POST', '/v1/chat/completions', all, JSON.stringify(question), server);
}

async function makeKey(): Promise<string> {
  const response = await person.fetch('/api/keys', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Door' }),
  });
  return (await response.json()).key;
}

test('an API client on this machine needs no key and no Origin header', async () => {
  // 404, because the request is accepted but the model does not exist.
  expect((await askAs({}, alone)).status).toBe(404);
});

test('API clients get 403 for a rebound host name, with and without a key', async () => {
  const authorization = `Bearer ${await makeKey()}`;
  const rebound: Record<string, string>[] = [
    { host: 'evil.example' },
    { host: 'evil.example', authorization },
  ];
  for (const headers of rebound) {
    const { status, body } = await askAs(headers);
    expect(status).toBe(403);
    expect(JSON.parse(body).error.message).toContain('ALLOWED_HOSTS');
  }
});

test.each(['null', 'http://evil.example', 'http://127.0.0.1:1'])(
  'a page of the origin %s is refused without a key and accepted with one',
  async (origin) => {
    expect((await askAs({ origin })).status).toBe(403);
    expect((await askAs({ origin, authorization: 'Bearer none' })).status).toBe(403);
    expect((await askAs({ origin, authorization: 'Bearer sk-strata-none' })).status).toBe(401);
    expect((await askAs({ origin, authorization: `Bearer ${await makeKey()}` })).status).toBe(404);
  },
);

test('CORS headers let a page of another origin send requests with a key and read the responses', async () => {
  const origin = 'https://chat.example';
  const preflight = await fetch(`${strata.origin}/v1/chat/completions`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-stainless-lang',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-stainless-lang');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  const answer = await fetch(`${strata.origin}/v1/models`, {
    headers: { origin, authorization: `Bearer ${await makeKey()}` },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  // The API of the pages gets no CORS headers.
  const pages = await fetch(`${strata.origin}/api/conversations`, { headers: { origin } });
  expect(pages.headers.get('access-control-allow-origin')).toBeNull();
});

const throughProxies: Record<string, string>[] = [
  { 'x-forwarded-for': '203.0.113.7' },
  { 'x-forwarded-for': '127.0.0.1' },
  { 'x-forwarded-host': 'strata.example' },
  { 'x-real-ip': '203.0.113.7' },
  { forwarded: 'for=203.0.113.7' },
  { via: '1.1 proxy' },
  { 'cf-connecting-ip': '203.0.113.7' },
];

test.each(throughProxies)(
  'through a proxy that sends %j a loopback name is refused everywhere',
  async (marks) => {
    const { host } = new URL(alone.origin);
    for (const path of ['/', '/api/conversations', '/v1/models', '/icon.svg']) {
      const { status, body } = await raw('GET', path, { host, ...marks }, '{}', alone);
      expect(`${path} ${status} ${body}`).toMatch(/ 403 .*through a proxy.*ALLOWED_HOSTS/);
    }
    // At a host that is allowed, the login keeps strangers out.
    expect((await raw('GET', '/api/account', { host: 'strata.example', ...marks })).status).toBe(200);
  },
);

test('a host of API_HOSTS reaches /v1 with a key, and nothing else', async () => {
  const host = 'api.example';
  for (const path of ['/', '/api/conversations', '/settings', '/icon.svg'])
    expect((await raw('GET', path, { host })).status).toBe(403);
  expect((await askAs({ host })).status).toBe(401);
  expect((await askAs({ host, authorization: `Bearer ${await makeKey()}` })).status).toBe(404);
});

test('a key counts in every form in which clients send it', async () => {
  const key = await makeKey();
  const forms: Record<string, string>[] = [
    { authorization: key },
    { authorization: `Bearer\t${key}` },
    { authorization: `Bearer ${key},` },
    { authorization: `Basic ${Buffer.from(`me:${key}`).toString('base64')}` },
    { 'x-api-key': key },
    { 'api-key': key },
  ];
  for (const form of forms) {
    expect((await askAs(form)).status).toBe(404);
    const wrong = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, value.replace(key, `${key.slice(0, -1)}!`)]),
    );
    if (form.authorization?.startsWith('Basic') !== true)
      expect((await askAs(wrong, alone)).status).toBe(401);
  }
  expect((await askAs({ cookie: `key=${key}` }, alone)).status).toBe(401);
  expect(
    (await raw('GET', `/v1/models?api_key=${key}`, { host: new URL(alone.origin).host }, '', alone)).status,
  ).toBe(401);
});

test('with ALLOWED_HOSTS set every client needs a key, because a proxy without headers looks like a local client', async () => {
  const { host } = new URL(strata.origin);
  const local: Record<string, string>[] = [{ host }, { host: 'strata.example' }];
  for (const headers of local) {
    expect((await askAs(headers)).status).toBe(401);
    expect((await askAs({ ...headers, authorization: `Bearer ${await makeKey()}` })).status).toBe(404);
  }
});

test('what is nowhere below /v1 is told as OpenAI tells it', async () => {
  const response = await fetch(`${alone.origin}/v1/nothing`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  expect((await response.json()).error).toMatchObject({
    type: 'invalid_request_error',
    message: expect.stringContaining('POST /v1/nothing'),
  });
});
