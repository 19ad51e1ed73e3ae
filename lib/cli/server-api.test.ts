import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '@/tests/support/strata';
import { exitCodes } from './command-failure';
import { serverAt } from './server-api';

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const errorOf = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.message);

test('a write has the server’s origin in its Origin header, as a page of the app does', async () => {
  let asked: IncomingMessage | undefined;
  const url = await serve((request, response) => {
    asked = request;
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await serverAt(`${url.origin}/`, undefined, undefined).api('POST', '/api/x', {});
  expect(asked).toMatchObject({ method: 'POST', url: '/api/x', headers: { origin: url.origin } });
});

test('a user name and password in the address are sent to a proxy and never shown', async () => {
  let asked: IncomingMessage | undefined;
  const url = await serve((request, response) => {
    asked = request;
    response.writeHead(503, { 'content-type': 'text/html' }).end();
  });
  url.username = 'ann';
  url.password = 'p@ss';
  const server = serverAt(url.href, undefined, undefined);
  expect(await errorOf(server.api('GET', '/'))).not.toContain('ss');
  expect(asked?.headers.authorization).toBe(`Basic ${btoa('ann:p@ss')}`);
  expect(server.origin).toBe(`http://${url.host}`);
});

test('the command line takes precedence over STRATA_URL, and an empty STRATA_URL is ignored', () => {
  expect(serverAt('http://a:1', 'http://b:2', undefined).origin).toBe('http://a:1');
  expect(serverAt(null, 'http://b:2', undefined).origin).toBe('http://b:2');
  expect(serverAt(null, '', undefined).origin).toBe('http://127.0.0.1:3000');
});

test.each(['127.0.0.1:3000', 'ftp://h', 'http://h/c/abc', 'http://h?x=1', ''])(
  '%j is not a valid server address',
  (address) => {
    expect(() => serverAt(address, undefined, undefined)).toThrow(
      expect.objectContaining({ exitCode: exitCodes.usage }),
    );
  },
);

test('for an unreachable server the error says how to start one', async () => {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const told = await errorOf(serverAt(origin, undefined, undefined).api('GET', '/api/models'));
  expect(told).toContain(`No Strata answers at ${origin} (ECONNREFUSED)`);
  expect(told).toContain('strata start');
});

test.each<[string, RequestListener, string]>([
  [
    'a page of something else',
    (_, response) => response.setHeader('content-type', 'text/html').end('<h1>Hi</h1>'),
    'answers 200 with text/html',
  ],
  [
    'a login that it is sent to',
    (_, response) => response.writeHead(302, { location: '/login' }).end(),
    'sends to /login',
  ],
])('%s is not recognised as Strata', async (_name, listener, words) => {
  const url = await serve(listener);
  const told = await errorOf(serverAt(url.origin, undefined, undefined).api('GET', '/api/models'));
  expect(told).toContain('is not Strata');
  expect(told).toContain(words);
});
