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

test.each([
  [true, '127.0.0.1:3000', null, '127.0.0.1'],
  [true, 'localhost:3000', '127.0.0.1', 'localhost'],
  [true, 'localhost:3000', '::1, ::ffff:127.0.0.1', '127.0.0.1'],
  // It listens to the network.
  [false, '127.0.0.1:3000', '127.0.0.1', '0.0.0.0'],
  // A proxy on this machine asks for somebody elsewhere.
  [false, 'strata.example', '127.0.0.1', '127.0.0.1'],
  [false, '127.0.0.1:3000', '203.0.113.7', '127.0.0.1'],
  [false, '127.0.0.1:3000', '127.0.0.1, 10.0.0.1', '127.0.0.1'],
])('whether it is %s that a request is from this machine', (expected, host, forwardedFor, listensOn) => {
  expect(isFromThisMachine({ host, forwardedFor }, { port: 3000, listensOn })).toBe(expected);
});
