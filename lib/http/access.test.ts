import { expect, test } from 'vitest';
import { refusalOf } from './access';

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
