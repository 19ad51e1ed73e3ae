import { expect, test } from 'vitest';
import { parseEnvironment } from './env';

test('an empty environment is valid and listens on loopback', () => {
  expect(parseEnvironment({ PORT: '', TOGETHER_API_KEY: '' })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    ALLOWED_HOSTS: [],
  });
});

test('lists are split and converted to lower case', () => {
  expect(parseEnvironment({ ALLOWED_HOSTS: ' A.example , b.example:8443 ' }).ALLOWED_HOSTS).toEqual([
    'a.example',
    'b.example:8443',
  ]);
});

test('an invalid value is refused with the name of its variable', () => {
  expect(() => parseEnvironment({ PORT: 'eighty', DATABASE_URL: 'mysql://x' })).toThrow(
    /PORT[\s\S]*DATABASE_URL/,
  );
});

test.each(['0.0.0.0', '::', '192.168.1.9', 'strata.example'])('HOST=%s needs STRATA_NO_LOGIN', (HOST) => {
  expect(() => parseEnvironment({ HOST })).toThrow('which has no login yet');
  expect(() => parseEnvironment({ HOST, STRATA_NO_LOGIN: 'yes' })).toThrow('must be "i-understand"');
  expect(parseEnvironment({ HOST, STRATA_NO_LOGIN: 'i-understand' }).HOST).toBe(HOST);
});

test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('HOST=%s needs nothing else', (HOST) => {
  expect(parseEnvironment({ HOST }).HOST).toBe(HOST);
});
