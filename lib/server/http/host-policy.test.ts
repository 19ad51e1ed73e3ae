import { expect, test } from 'vitest';
import { apiClientRefusalOf, bearerKey, isFromThisMachine, refusalOf } from './host-policy';

const policy = { port: 3000, allowedHosts: ['strata.example'] };
const read = (host: string | null) => refusalOf({ method: 'GET', host, origin: null }, policy);
const write = (origin: string | null, host = '127.0.0.1:3000') =>
  refusalOf({ method: 'POST', host, origin }, policy);

test.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000', 'strata.example'])(
  'reads under %s pass',
  (host) => {
    expect(read(host)).toBeNull();
  },
);

test.each([
  'evil.example',
  '127.0.0.1',
  'localhost:3001',
  '127.0.0.1:3000.evil.example',
  'strata.example:81',
  '',
  null,
])('a request for the host %j is refused', (host) => {
  expect(read(host)).toContain('ALLOWED_HOSTS');
});

test('a write passes from the origin of the host itself', () => {
  expect(write('http://127.0.0.1:3000')).toBeNull();
  expect(write('https://strata.example', 'strata.example')).toBeNull();
});

test.each([
  null,
  'null',
  'http://evil.example',
  'http://127.0.0.1:3001',
  'http://localhost:3000',
  'file://',
  'http://127.0.0.1:3000/path',
])('a write from the origin %j is refused', (origin) => {
  expect(write(origin)).not.toBeNull();
});

const program = (changes: { host?: string; origin?: string | null; authorization?: string }) =>
  apiClientRefusalOf({ host: '127.0.0.1:3000', origin: null, authorization: null, ...changes }, policy);

test('a program, which sends no origin, is let in; a page of another origin with a key alone', () => {
  expect(program({})).toBeNull();
  expect(program({ origin: 'http://127.0.0.1:3000' })).toBeNull();
  expect(program({ origin: 'http://evil.example' })).toContain('needs a key');
  expect(program({ origin: 'null', authorization: 'Bearer abc' })).toContain('needs a key');
  expect(program({ origin: 'http://evil.example', authorization: 'Bearer sk-strata-abc' })).toBeNull();
  expect(program({ host: 'evil.example', authorization: 'Bearer sk-strata-abc' })).toContain('ALLOWED_HOSTS');
});

test('what has the form of a key is one, whatever it is worth', () => {
  expect(bearerKey('Bearer sk-strata-abc')).toBe('sk-strata-abc');
  expect(bearerKey('bearer sk-strata-')).toBe('sk-strata-');
  for (const none of [null, '', 'Bearer sk-other', 'Basic sk-strata-abc', 'Bearer sk-strata-a b'])
    expect(bearerKey(none)).toBeNull();
});

const local = { host: '127.0.0.1:3000', 'x-forwarded-for': '127.0.0.1' };
const listening = { port: 3000, allowedHosts: [], listensOn: '127.0.0.1' };

test.each([
  ['the peer that Next names', local],
  ['no peer', { host: '127.0.0.1:3000' }],
  ['localhost', { ...local, host: 'localhost:3000' }],
  ['IPv6', { host: '[::1]:3000', 'x-forwarded-for': '::1' }],
  ['IPv4 in IPv6', { ...local, 'x-forwarded-for': '::ffff:127.0.0.1' }],
])('a request of this machine counts as one: %s', (_, headers) => {
  expect(isFromThisMachine(new Headers(headers), listening)).toBe(true);
});

test.each([
  ['host', 'strata.example'],
  ['x-forwarded-for', '203.0.113.7'],
  ['x-forwarded-for', '127.0.0.1, 10.0.0.1'],
  ['x-forwarded-for', '127.0.0.1, 127.0.0.1'],
  ['forwarded', 'for=203.0.113.7'],
  ['via', '1.1 proxy'],
  ['x-real-ip', '127.0.0.1'],
  ['cf-connecting-ip', '203.0.113.7'],
  ['true-client-ip', '203.0.113.7'],
])('a request that a proxy passed on, with %s: %s, does not', (name, value) => {
  expect(isFromThisMachine(new Headers({ ...local, [name]: value }), listening)).toBe(false);
});

test('where ALLOWED_HOSTS or the network shows that strangers may come, no request counts as local', () => {
  const headers = new Headers(local);
  expect(isFromThisMachine(headers, { ...listening, allowedHosts: ['strata.example'] })).toBe(false);
  expect(isFromThisMachine(headers, { ...listening, listensOn: '0.0.0.0' })).toBe(false);
});
