import { expect, test } from 'vitest';
import { addressRefusal, type NetworkPolicy } from './network-policy';

const open: NetworkPolicy = { trustedHosts: new Set(['gpu.internal']), allowLoopback: true };
const shut: NetworkPolicy = { trustedHosts: new Set(), allowLoopback: false };

test.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('the public address %s is allowed', (address) => {
  expect(addressRefusal('api.example', address, shut)).toBeNull();
});

test.each([
  '169.254.169.254',
  '::ffff:169.254.169.254',
  'fe80::1',
  'fd00:ec2::254',
  '100.100.100.200',
  '168.63.129.16',
  '::ffff:168.63.129.16',
  '192.0.0.192',
  'fd20:ce::254',
  '0.0.0.0',
  '::',
  '224.0.0.1',
  '255.255.255.255',
  '::7f00:1',
  '::a9fe:a9fe',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::1',
])('%s is never allowed, also for the operator', (address) => {
  expect(addressRefusal('gpu.internal', address, open)).not.toBeNull();
});

test.each(['10.0.0.1', '172.16.0.1', '192.168.1.1', 'fd12::1', '100.64.0.1', '::ffff:10.0.0.1'])(
  'the private address %s is allowed only for a host that the operator named',
  (address) => {
    expect(addressRefusal('api.example', address, open)).toContain('ALLOW_PRIVATE_HOSTS');
    expect(addressRefusal('GPU.internal', address, open)).toBeNull();
  },
);

test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])(
  'loopback %s is allowed while the app is on loopback',
  (address) => {
    expect(addressRefusal('localhost', address, open)).toBeNull();
    expect(addressRefusal('localhost', address, shut)).not.toBeNull();
  },
);

test('an invalid address is refused', () => {
  expect(addressRefusal('x', 'not-an-address', open)).not.toBeNull();
});
