import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProvidersAnswer } from '@/lib/contract/providers/provider-contract';
import { get, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { join, type PersonsStrata, setupToken } from '../support/team';

/** Records connections to this machine. There must be none. */
const canary = createServer((socket) => {
  heard += 1;
  socket.destroy();
});
let heard = 0;
let port = 0;

beforeAll(async () => {
  canary.listen(0, '0.0.0.0');
  await once(canary, 'listening');
  port = (canary.address() as AddressInfo).port;
});
afterAll(() => void canary.close());
// Bound to every address, so that loopback is this machine's own and no provider's.
const strata = sharedStrata({ env: { HOST: '0.0.0.0', ACCOUNTS: 'on', PUBLIC_URL: 'http://localhost' } });
let owner: PersonsStrata;
beforeAll(async () => {
  owner = await join(strata, setupToken(strata), 'Olga');
});

test.each([
  'ftp://127.0.0.1:PORT/v1',
  'file:///etc/passwd',
  'gopher://127.0.0.1:PORT/',
  'javascript:alert(1)',
  'data:text/plain,x',
  '//127.0.0.1:PORT/v1',
  'http:127.0.0.1:PORT',
  'http:\\\\127.0.0.1:PORT\\v1',
  'http://',
  'http://127.0.0.1:PORT/v1',
  'http://127.0.0.1.:PORT/v1',
  'http://127.1:PORT/v1',
  'http://2130706433:PORT/v1',
  'http://0x7f000001:PORT/v1',
  'http://0x7f.0.0.1:PORT/v1',
  'http://017700000001:PORT/v1',
  'http://0177.0.0.1:PORT/v1',
  'http://①②⑦.⓪.⓪.①:PORT/v1',
  'http://[::1]:PORT/v1',
  'http://[::ffff:127.0.0.1]:PORT/v1',
  'http://[::ffff:7f00:1]:PORT/v1',
  'http://[::127.0.0.1]:PORT/v1',
  'http://0.0.0.0:PORT/v1',
  'http://0:PORT/v1',
  'http://[::]:PORT/v1',
  'http://api.openai.com@127.0.0.1:PORT/v1',
  'http://user:password@127.0.0.1:PORT/v1',
  'http://@127.0.0.1:PORT/v1',
  'http://api.openai.com:443@127.0.0.1:PORT/v1',
  'https://api.example/v1?x=@127.0.0.1:PORT',
  'https://api.example/v1#@127.0.0.1:PORT',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/latest/',
  'http://0xa9fea9fe/',
  'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[fd00:ec2::254]/latest/',
  'http://[fe80::1]/v1',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://METADATA.google.internal./computeMetadata/v1/',
  'http://100.100.100.200/latest/',
  'http://10.0.0.1/v1',
  'http://172.16.0.1/v1',
  'http://192.168.1.1/v1',
  'http://100.64.0.1/v1',
  'http://[fc00::1]/v1',
  'http://224.0.0.1/v1',
  'http://255.255.255.255/v1',
])('the base URL %s is refused with the reason, and no request is sent', async (template) => {
  const baseUrl = template.replace('PORT', String(port));
  const response = await send(owner, 'POST', '/api/providers', { name: 'Bad', baseUrl });
  expect(response.status).toBe(400);
  const { errors } = await response.json();
  expect(errors).toEqual([{ path: '/baseUrl', detail: expect.stringMatching(/\w{3}/) }]);
  expect(heard).toBe(0);
});

test('a name that resolves to this machine is refused on connecting', async () => {
  const baseUrl = `http://localhost:${port}/v1`;
  const added = await send(owner, 'POST', '/api/providers', { name: 'Rebound', baseUrl, key: 'abcdefgh' });
  expect(added.status).toBe(201);
  const tested = await send(owner, 'POST', '/api/providers/rebound/test', { model: 'm' });
  expect(await tested.json()).toMatchObject({
    ok: false,
    reason: expect.stringContaining('it is on this machine'),
  });
  expect(heard).toBe(0);
});

test('no refused base URL is stored', async () => {
  const { items } = await get<ProvidersAnswer>(owner, '/api/providers');
  expect(items.filter(({ kind }) => kind === 'endpoint').map(({ id }) => id)).toEqual(['rebound']);
});
