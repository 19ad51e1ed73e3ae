import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Strata, startStrata } from '../support/strata';

let strata: Strata;
beforeAll(async () => {
  strata = await startStrata({ env: { ALLOWED_HOSTS: 'strata.example' } });
});
afterAll(() => strata?.close());

/** Node's fetch sends its own Host: this sends the one that a rebound name would. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  const { port } = new URL(strata.origin);
  const sent = request({ host: '127.0.0.1', port, method, path, headers }, async (response) => {
    let body = '';
    for await (const chunk of response) body += chunk;
    resolve({ status: response.statusCode ?? 0, body });
  });
  sent.on('error', reject);
  sent.end(method === 'POST' ? '{}' : undefined);
  return promise;
}

const paths = [
  '/',
  '/api/conversations',
  '/api/health',
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

test('loopback names with our port and the allowed hosts are let in', async () => {
  const { port } = new URL(strata.origin);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'strata.example']) {
    expect((await raw('GET', '/api/health', { host })).status).toBe(200);
  }
  expect((await raw('GET', '/api/health', { host: 'localhost:1' })).status).toBe(403);
});

test.each([undefined, 'null', 'http://evil.example', 'http://127.0.0.1:1', 'http://localhost.evil.example'])(
  'a write from the origin %s is refused and does nothing',
  async (origin) => {
    const host = new URL(strata.origin).host;
    const headers = { host, 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) };
    for (const method of ['POST', 'PATCH', 'DELETE', 'PUT']) {
      expect((await raw(method, '/api/conversations', headers)).status).toBe(403);
    }
    const { items } = await (await strata.fetch('/api/conversations')).json();
    expect(items).toEqual([]);
  },
);

test('every page has a policy with a nonce of its own, and its scripts carry it', async () => {
  const first = await strata.fetch('/');
  const second = await strata.fetch('/');
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

test('answers are not sniffed, framed, cached or told to other origins', async () => {
  const { headers } = await strata.fetch('/api/conversations');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toContain('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});
