import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { api } from '@/lib/client/browser/api';
import { ApiError } from './api-client';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('a body is sent as JSON and the response is returned unchanged', async () => {
  const url = await serve(async (incoming, answer) => {
    const sent = (await Array.fromAsync(incoming)).join('');
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ method: incoming.method, type: incoming.headers['content-type'], sent }));
  });
  expect(await api('POST', url, { title: 'a' })).toEqual({
    method: 'POST',
    type: 'application/json',
    sent: '{"title":"a"}',
  });
});

test('a response without a body is no error', async () => {
  const url = await serve((_incoming, answer) => answer.writeHead(204).end());
  expect(await api('DELETE', url)).toBeUndefined();
});

test('a problem document becomes an error with its message', async () => {
  const problem = { type: '', title: '', status: 400, detail: 'The title is empty.' };
  const url = await serve((_incoming, answer) =>
    answer.writeHead(400, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem)),
  );
  expect(await errorOf(api('GET', url))).toMatchObject({ status: 400, message: 'The title is empty.' });
});

test('an HTML error page is reported by its status', async () => {
  const url = await serve((_incoming, answer) => answer.writeHead(502).end('<h1>Bad gateway</h1>'));
  expect(await errorOf(api('GET', url))).toMatchObject({
    status: 502,
    message: 'The server answered with 502.',
  });
});

test('an unreachable server is reported in plain words', async () => {
  const error = await errorOf(api('GET', 'http://127.0.0.1:1/'));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 0, message: expect.stringContaining('cannot be reached') });
});

test('an incomplete response is reported in plain words', async () => {
  const url = await serve((_incoming, answer) => answer.end('{"half":'));
  expect(await errorOf(api('GET', url))).toMatchObject({ message: expect.stringContaining('broke off') });
});
