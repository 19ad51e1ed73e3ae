import { expect, test } from 'vitest';
import { markClient } from './mark-client.mjs';

function marked(headers: Record<string, string>, remoteAddress = '127.0.0.1') {
  const request = { headers: { ...headers }, socket: { remoteAddress } };
  markClient(request);
  return request.headers as Record<string, string | undefined>;
}

test('a request names its peer, whatever the client claims', () => {
  expect(marked({ 'x-strata-peer': '127.0.0.1' }, '203.0.113.7')['x-strata-peer']).toBe('203.0.113.7');
  expect(marked({ 'x-strata-forwarded': '' })['x-strata-forwarded']).toBeUndefined();
});

test.each([
  'forwarded',
  'via',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-server',
  'cf-connecting-ip',
])('a request with the header %s came through a proxy', (name) => {
  expect(marked({ host: 'localhost:3000', [name]: '127.0.0.1' })['x-strata-forwarded']).toBe(name);
});

test('a request with none of them came directly', () => {
  expect(marked({ host: 'localhost:3000', accept: '*/*' })['x-strata-forwarded']).toBeUndefined();
});

test('a request names its client: the peer, because no proxy is trusted here', () => {
  const { 'x-strata-client': client } = marked(
    { 'x-forwarded-for': '198.51.100.9', 'x-strata-client': '198.51.100.9' },
    '203.0.113.7',
  );
  expect(client).toBe('203.0.113.7');
});
