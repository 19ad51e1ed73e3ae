import { expect, test } from 'vitest';
import { apiClientRefusalOf, isFromThisMachine, refusalOf, type Sender } from './host-policy';

const policy = { port: 3000, allowedHosts: ['strata.example'], localHosts: ['localhost:8080'] };
const direct = { peer: '127.0.0.1', forwarded: null };
const read = (host: string | null, from: Pick<Sender, 'peer' | 'forwarded'> = direct) =>
  refusalOf({ method: 'GET', host, origin: null, ...from }, policy);
const write = (origin: string | null, host = '127.0.0.1:3000') =>
  refusalOf({ method: 'POST', host, origin, ...direct }, policy);

test.each([
  '127.0.0.1:3000',
  'localhost:3000',
  'LOCALHOST:3000',
  '[::1]:3000',
  'strata.example',
  'localhost:8080',
])('reads under %s pass', (host) => {
  expect(read(host)).toBeNull();
});

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

test.each([
  ['a proxy that names its client', { peer: '127.0.0.1', forwarded: 'x-forwarded-for' }],
  ['a proxy that names itself', { peer: '::1', forwarded: 'via' }],
  ['another machine', { peer: '192.168.1.9', forwarded: null }],
  ['an unmarked request', { peer: null, forwarded: null }],
])('through %s a loopback name is refused, and an allowed host passes', (_, from) => {
  expect(read('127.0.0.1:3000', from)).toContain('ALLOWED_HOSTS');
  expect(read('localhost:3000', from)).toContain('ALLOWED_HOSTS');
  expect(read('strata.example', from)).toBeNull();
});

const client = (changes: Partial<Sender>, withKey = false) =>
  apiClientRefusalOf(
    { host: '127.0.0.1:3000', origin: null, ...direct, ...changes },
    withKey ? { kind: 'key', key: 'sk-strata-abc' } : { kind: 'none' },
    policy,
  );

test('an API client, which sends no origin, is let in; a page of another origin only with a key', () => {
  expect(client({})).toBeNull();
  expect(client({ origin: 'http://127.0.0.1:3000' })).toBeNull();
  expect(client({ origin: 'http://evil.example' })).toContain('needs a key');
  expect(client({ origin: 'null' })).toContain('needs a key');
  expect(client({ origin: 'http://evil.example' }, true)).toBeNull();
  expect(client({ host: 'evil.example' }, true)).toContain('ALLOWED_HOSTS');
  expect(client({ forwarded: 'forwarded' }, true)).toContain('ALLOWED_HOSTS');
});

const local: Sender = { host: '127.0.0.1:3000', origin: null, ...direct };
const listening = { port: 3000, allowedHosts: [], localHosts: [], listensOn: '127.0.0.1' };

test.each([
  ['an IPv4 address', local],
  ['localhost', { ...local, host: 'localhost:3000' }],
  ['IPv6', { ...local, host: '[::1]:3000', peer: '::1' }],
  ['IPv4 in IPv6', { ...local, peer: '::ffff:127.0.0.1' }],
])('a request of this machine needs no key: %s', (_, sender) => {
  expect(isFromThisMachine(sender, listening)).toBe(true);
});

test.each([
  ['another host', { host: 'strata.example' }],
  ['another machine', { peer: '203.0.113.7' }],
  ['no mark of its peer', { peer: null }],
  ['a proxy', { forwarded: 'x-real-ip' }],
])('one with %s needs a key', (_, changes) => {
  expect(isFromThisMachine({ ...local, ...changes }, listening)).toBe(false);
});

test('where ALLOWED_HOSTS or the network shows that strangers may come, every request needs a key', () => {
  expect(isFromThisMachine(local, { ...listening, allowedHosts: ['strata.example'] })).toBe(false);
  expect(isFromThisMachine(local, { ...listening, listensOn: '0.0.0.0' })).toBe(false);
});
