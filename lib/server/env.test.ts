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
  expect(parseEnvironment({ API_HOSTS: ' A.example , b.example:8443 ' }).API_HOSTS).toEqual([
    'a.example',
    'b.example:8443',
  ]);
});

test('an invalid value is refused with the name of its variable', () => {
  expect(() => parseEnvironment({ PORT: 'eighty', DATABASE_URL: 'mysql://x' })).toThrow(
    /PORT[\s\S]*DATABASE_URL/,
  );
});

test.each([
  { HOST: '0.0.0.0' },
  { HOST: '::' },
  { HOST: '192.168.1.9' },
  { HOST: 'strata.example' },
  { ALLOWED_HOSTS: 'strata.example' },
  { TRUST_PROXY: '10.0.0.0/8' },
  { PUBLIC_URL: 'https://strata.example' },
  { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
])('%o lets others in, and so needs accounts', (opened) => {
  const [variable = ''] = Object.keys(opened);
  expect(() => parseEnvironment(opened)).toThrow(new RegExp(`${variable}: .*ACCOUNTS=on`));
  const accounts = { PUBLIC_URL: 'https://strata.example', ACCOUNTS: 'on' };
  expect(parseEnvironment({ ...accounts, ...opened })).toMatchObject({ ACCOUNTS: 'on' });
});

test('with accounts, others reach Strata by https only', () => {
  expect(() => parseEnvironment({ ACCOUNTS: 'on', HOST: '0.0.0.0' })).toThrow('PUBLIC_URL: is needed');
  expect(() => parseEnvironment({ ACCOUNTS: 'on', PUBLIC_URL: 'http://strata.example' })).toThrow('https');
  expect(() => parseEnvironment({ ACCOUNTS: 'on', PUBLIC_URL: 'https://strata.example/app' })).toThrow(
    'no path',
  );
  expect(parseEnvironment({ ACCOUNTS: 'on', PUBLIC_URL: 'http://localhost:3000' }).PUBLIC_URL).toBe(
    'http://localhost:3000',
  );
});

test('a header that names the person is believed of named networks only', () => {
  const header = { ACCOUNTS: 'on', TRUSTED_LOGIN_HEADER: 'X-Forwarded-Email' };
  expect(() => parseEnvironment(header)).toThrow('TRUSTED_LOGIN_NETWORKS');
  expect(parseEnvironment({ ...header, TRUSTED_LOGIN_NETWORKS: '10.0.0.0/8' })).toMatchObject({
    TRUSTED_LOGIN_HEADER: 'x-forwarded-email',
  });
  expect(() => parseEnvironment({ ...header, TRUSTED_LOGIN_NETWORKS: 'everywhere' })).toThrow('networks');
});

test('the shared secret has 32 bytes', () => {
  const key = Buffer.alloc(32, 7);
  expect(parseEnvironment({ STRATA_SECRET_KEY: key.toString('base64') }).STRATA_SECRET_KEY).toEqual(
    new Uint8Array(key),
  );
  expect(() => parseEnvironment({ STRATA_SECRET_KEY: 'c2hvcnQ=' })).toThrow('32 bytes');
});

test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('HOST=%s needs nothing else', (HOST) => {
  expect(parseEnvironment({ HOST }).HOST).toBe(HOST);
});
