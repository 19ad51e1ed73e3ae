import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listingOfEndpoint, listingOfKnown, listModels } from './list-models';
import { createListings } from './model-listings';

let answer: (response: ServerResponse) => void;
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  answer(response);
});
let url: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/models`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const listed = (body: unknown) => {
  answer = (response) => response.end(JSON.stringify(body));
  return listModels({ url, headers: {} }, fetch, 2000);
};

test('the formats of OpenAI, Together, Anthropic and Google are parsed', async () => {
  expect(await listed({ object: 'list', data: [{ id: 'gpt-4o', object: 'model' }] })).toEqual(['gpt-4o']);
  expect(
    await listed([
      { id: 'a/chat', type: 'chat' },
      { id: 'a/image', type: 'image' },
      { id: 'a/vectors', type: 'embedding' },
    ]),
  ).toEqual(['a/chat']);
  expect(await listed({ data: [{ type: 'model', id: 'claude-haiku-4-5' }], has_more: false })).toEqual([
    'claude-haiku-4-5',
  ]);
  expect(
    await listed({
      models: [
        { name: 'models/gemini-2.5-flash', supportedGenerationMethods: ['generateContent', 'countTokens'] },
        { name: 'models/text-embedding', supportedGenerationMethods: ['embedContent'] },
      ],
    }),
  ).toEqual(['gemini-2.5-flash']);
});

test('invalid models of a list are left out; an invalid list is no answer', async () => {
  expect(await listed({ data: [{ id: 7 }, null, { id: '' }, { id: 'good' }] })).toEqual(['good']);
  for (const body of [null, 'x', {}, { data: {} }, { error: { message: 'no' } }]) {
    expect(await listed(body), JSON.stringify(body)).toBeNull();
  }
  answer = (response) => response.writeHead(401).end('{"data": [{"id": "m"}]}');
  expect(await listModels({ url, headers: {} }, fetch, 2000)).toBeNull();
  answer = () => {};
  expect(await listModels({ url, headers: {} }, fetch, 50)).toBeNull();
});

test('each provider gets its own request at its own address', () => {
  expect(listingOfKnown('together', 'k')).toEqual({
    url: 'https://api.together.xyz/v1/models',
    headers: { authorization: 'Bearer k' },
  });
  expect(listingOfKnown('anthropic', 'k').headers).toMatchObject({ 'x-api-key': 'k' });
  const google = listingOfKnown('google', 'k');
  expect(google.headers).toEqual({ 'x-goog-api-key': 'k' });
  // A key in a URL would end up in logs.
  expect(google.url).not.toContain('k=');
  expect(listingOfEndpoint({ id: 'x', baseUrl: 'http://h/v1/', headers: { tenant: 't' } })).toEqual({
    url: 'http://h/v1/models',
    headers: { tenant: 't' },
  });
});

test('a known provider is requested once, without waiting for it', async () => {
  let letGo = () => {};
  answer = (response) => {
    letGo = () => response.end('{"data": [{"id": "late"}]}');
  };
  const before = asked;
  const source = { listing: { url, headers: {} }, fetch };
  const listings = createListings([{ ...source, id: 'known', awaited: false }]);
  await listings.refresh();
  await listings.refresh();
  expect(listings.of('known')).toBeNull();
  while (asked === before) await new Promise((resolve) => setTimeout(resolve, 5));
  letGo();
  while (listings.of('known') === null) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(listings.of('known')).toEqual(['late']);
  expect(asked).toBe(before + 1);
});

test('a custom endpoint is waited for', async () => {
  answer = (response) => setTimeout(() => response.end('{"data": [{"id": "mine"}]}'), 30);
  const listings = createListings([{ id: 'own', awaited: true, listing: { url, headers: {} }, fetch }]);
  await listings.refresh();
  expect(listings.of('own')).toEqual(['mine']);
});
