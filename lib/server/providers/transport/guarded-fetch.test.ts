import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createGuardedFetch } from './guarded-fetch';
import type { NetworkPolicy } from './network-policy';

const open: NetworkPolicy = { trustedHosts: new Set(), allowLoopback: true };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serverOf(listener: RequestListener): Promise<{ url: string; hits: () => number }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits += 1;
    listener(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, hits: () => hits };
}

/** A name lookup that returns one address for every name. */
const resolvingTo =
  (address: string): LookupFunction =>
  (_host, _options, callback) =>
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }] as unknown as string, 4);

test('a text body is sent with its headers, and the response is streamed', async () => {
  const { url } = await serverOf((request, response) => {
    request.on('data', (body) => response.end(`${request.method} ${request.headers['x-test']} ${body}`));
  });
  const response = await createGuardedFetch(open)(url, {
    method: 'POST',
    body: 'hello',
    headers: { 'x-test': 'yes' },
  });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('POST yes hello');
});

test('a name that resolves to the metadata service is refused before anything is sent', async () => {
  const { url, hits } = await serverOf((_, response) => response.end());
  const fetch = createGuardedFetch(open, { lookup: resolvingTo('169.254.169.254') });
  await expect(fetch(url.replace('127.0.0.1', 'api.example'))).rejects.toMatchObject({
    name: 'GuardedFetchError',
    code: 'blocked',
  });
  expect(hits()).toBe(0);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://[::ffff:169.254.169.254]/',
  'http://[fd00:ec2::254]/',
  'http://10.0.0.1/',
  'http://0.0.0.0/',
  'ftp://example.com/',
  'file:///etc/passwd',
])('%s is refused', async (url) => {
  await expect(createGuardedFetch(open)(url)).rejects.toMatchObject({ code: 'blocked' });
});

test('loopback is refused when the app is reachable from the network', async () => {
  const { url, hits } = await serverOf((_, response) => response.end());
  await expect(createGuardedFetch({ ...open, allowLoopback: false })(url)).rejects.toMatchObject({
    code: 'blocked',
  });
  expect(hits()).toBe(0);
});

test('a redirect with any status is refused, and its target gets no request', async () => {
  const target = await serverOf((_, response) => response.end());
  for (const status of [301, 302, 303, 307, 308]) {
    const { url } = await serverOf((_, response) =>
      response.writeHead(status, { location: target.url }).end(),
    );
    await expect(createGuardedFetch(open)(url)).rejects.toMatchObject({ code: 'redirect' });
  }
  expect(target.hits()).toBe(0);
});

test('an answer of more than 32 MB fails; an error’s body is cut at 64 KB', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const endless: (status: number) => RequestListener = (status) => (_, response) => {
    response.writeHead(status);
    const more = () => {
      while (!response.destroyed && response.write(megabyte));
    };
    response.on('drain', more);
    more();
  };
  const large = await serverOf(endless(200));
  const answer = await createGuardedFetch(open)(large.url);
  await expect(answer.text()).rejects.toMatchObject({ code: 'too_large' });
  const failing = await serverOf(endless(500));
  const error = await createGuardedFetch(open)(failing.url);
  expect((await error.text()).length).toBe(64 * 1024);
});

test('aborting closes the connection at once, before the headers and in the middle of the body', async () => {
  const closed = Promise.withResolvers<void>();
  const silent = await serverOf((_, response) => response.on('close', () => closed.resolve()));
  const early = new AbortController();
  const asked = createGuardedFetch(open)(silent.url, { signal: early.signal });
  await expect.poll(silent.hits).toBe(1);
  early.abort();
  await expect(asked).rejects.toThrow();
  await closed.promise;

  const gone = Promise.withResolvers<void>();
  const halfway = await serverOf((_, response) => {
    response.write('half');
    response.on('close', () => gone.resolve());
  });
  const late = new AbortController();
  const response = await createGuardedFetch(open)(halfway.url, { signal: late.signal });
  const reader = response.body?.getReader();
  await reader?.read();
  late.abort();
  await expect(reader?.read()).rejects.toThrow();
  await gone.promise;
});

test('a network error keeps its code', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  await expect(createGuardedFetch(open)(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});
