import { expect, test } from 'vitest';
import { clientAddress, isIn, isNetwork } from './networks.mjs';

test.each(['10.0.0.0/8', '127.0.0.1', '::1', 'fd00::/8', '192.168.0.0/32'])('%s is a network', (text) => {
  expect(isNetwork(text)).toBe(true);
});

test.each([
  '',
  '10.0.0.0/33',
  '10.0.0/8',
  'fd00::/129',
  '10.0.0.0/8/8',
  'localhost',
  '10.0.0.0/',
  '10.0.0.0/-1',
])('%j is no network', (text) => {
  expect(isNetwork(text)).toBe(false);
});

test('an address is in a network, in either form of an IPv4 address', () => {
  expect(isIn(['10.0.0.0/8', '::1'], '10.9.8.7')).toBe(true);
  expect(isIn(['10.0.0.0/8'], '::ffff:10.9.8.7')).toBe(true);
  expect(isIn(['10.0.0.0/8'], '11.0.0.1')).toBe(false);
  expect(isIn(['fd00::/8'], 'fd12::1')).toBe(true);
  expect(isIn(['10.0.0.0/8'], 'no address')).toBe(false);
  expect(isIn([], '127.0.0.1')).toBe(false);
});

test('the client is the socket’s peer, whatever an untrusted one claims', () => {
  expect(clientAddress('203.0.113.7', '1.2.3.4', [])).toBe('203.0.113.7');
  expect(clientAddress('203.0.113.7', '1.2.3.4', ['10.0.0.0/8'])).toBe('203.0.113.7');
});

test('behind trusted proxies, the client is the last address that is not theirs', () => {
  const proxies = ['10.0.0.0/8'];
  expect(clientAddress('10.0.0.1', '198.51.100.9', proxies)).toBe('198.51.100.9');
  expect(clientAddress('10.0.0.1', '6.6.6.6, 198.51.100.9, 10.0.0.2', proxies)).toBe('198.51.100.9');
  expect(clientAddress('10.0.0.1', null, proxies)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', '', proxies)).toBe('10.0.0.1');
});
