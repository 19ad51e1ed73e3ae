import { request } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ConversationDetail, ConversationPage } from '@/lib/contract/conversation-contract';
import type { Problem } from '@/lib/contract/problem-contract';
import { ask, follow, get, newConversation, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';

let conversationId: string;
let runId: string;

const strata = sharedStrata();

beforeAll(async () => {
  const { run, message } = await ask(strata, { content: 'Here first', mixture: 'demo' });
  conversationId = message.conversationId;
  runId = run.id;
  await send(strata, 'POST', `/api/runs/${runId}/stop`);
  await follow(strata, runId);
});

async function refused(response: Response): Promise<Problem> {
  const text = await response.text();
  expect(response.status, text).toBeGreaterThanOrEqual(400);
  expect(response.status, text).toBeLessThan(500);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem: Problem = JSON.parse(text);
  expect(problem).toMatchObject({
    status: response.status,
    title: expect.any(String),
    detail: expect.any(String),
  });
  return problem;
}

function post(path: string, body: BodyInit, type = 'application/json'): Promise<Response> {
  return strata.fetch(path, { method: 'POST', body, headers: { 'content-type': type } });
}

const proposer = { model: 'demo/careful' };
const mixture = { name: 'M', layers: [{ proposers: [proposer] }], aggregator: { model: 'demo/editor' } };

describe('asking', () => {
  test.each<[string, unknown, string]>([
    ['no content', { mixture: 'demo' }, '/content'],
    ['content of a wrong type', { content: 5, mixture: 'demo' }, '/content'],
    ['an empty content', { content: '   ', mixture: 'demo' }, '/content'],
    ['a content of 100,001 characters', { content: 'x'.repeat(100_001), mixture: 'demo' }, '/content'],
    ['NUL in the content', { content: 'a\0b', mixture: 'demo' }, '/content'],
    ['a lone surrogate in the content', { content: 'a\ud800b', mixture: 'demo' }, '/content'],
    ['an unknown field', { content: 'x', mixture: 'demo', model: 'y' }, '/model'],
    ['an unknown mixture', { content: 'x', mixture: 'nothing-like-it' }, '/mixture'],
    ['a mixture without its key', { content: 'x', mixture: 'open-moa' }, '/mixture'],
    [
      'an unknown model',
      { content: 'x', mixture: { ...mixture, aggregator: { model: 'demo/nobody' } } },
      '/mixture',
    ],
    [
      'an unknown provider',
      { content: 'x', mixture: { ...mixture, aggregator: { model: 'acme/best' } } },
      '/mixture',
    ],
    [
      'seven layers',
      { content: 'x', mixture: { ...mixture, layers: Array(6).fill(mixture.layers[0]) } },
      '/mixture/layers',
    ],
    [
      'thirteen slots',
      { content: 'x', mixture: { ...mixture, layers: [{ proposers: Array(13).fill(proposer) }] } },
      '/mixture/layers/0/proposers',
    ],
    [
      'forty-one calls',
      {
        content: 'x',
        mixture: { ...mixture, layers: Array(4).fill({ proposers: Array(10).fill(proposer) }) },
      },
      '/mixture/layers',
    ],
    [
      'a quorum above the slots',
      { content: 'x', mixture: { ...mixture, layers: [{ proposers: [proposer], quorum: 2 }] } },
      '/mixture/layers/0/quorum',
    ],
    [
      'a temperature of 5',
      { content: 'x', mixture: { ...mixture, aggregator: { model: 'demo/editor', temperature: 5 } } },
      '/mixture/aggregator/temperature',
    ],
    ['a parent that does not exist', { content: 'x', mixture: 'demo', parentId: 'nobody' }, '/parentId'],
    [
      'a parent of 10,000 characters',
      { content: 'x', mixture: 'demo', parentId: 'x'.repeat(10_000) },
      '/parentId',
    ],
    ['a clientId of a wrong type', { content: 'x', mixture: 'demo', clientId: {} }, '/clientId'],
  ])('%s is refused with the name of the field', async (_name, body, path) => {
    const problem = await refused(
      await post(`/api/conversations/${conversationId}/runs`, JSON.stringify(body)),
    );
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  test.each<[string, string]>([
    ['broken JSON', '{"content": "x"'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a __proto__ key', '{"content":"x","mixture":"demo","__proto__":{"admin":true}}'],
    ['a __proto__ key deep inside', '{"content":"x","mixture":{"name":"M","__proto__":{}}}'],
  ])('%s is refused', async (_name, body) => {
    await refused(await post(`/api/conversations/${conversationId}/runs`, body));
  });

  test('a body over 1 MB is refused, with and without a Content-Length', async () => {
    const large = JSON.stringify({ content: 'x'.repeat(1_100_000), mixture: 'demo' });
    expect((await refused(await post(`/api/conversations/${conversationId}/runs`, large))).status).toBe(413);
    const stream = new Blob([large]).stream();
    const chunked = await strata.fetch(`/api/conversations/${conversationId}/runs`, {
      method: 'POST',
      body: stream,
      headers: { 'content-type': 'application/json' },
      // @ts-expect-error: fetch requires it for streams, but it is missing in TypeScript's DOM types.
      duplex: 'half',
    });
    expect((await refused(chunked)).status).toBe(413);
  });

  test('another content type is refused', async () => {
    const body = JSON.stringify({ content: 'x', mixture: 'demo' });
    expect(
      (await refused(await post(`/api/conversations/${conversationId}/runs`, body, 'text/plain'))).status,
    ).toBe(415);
  });
});

test.each<[string, string, unknown]>([
  ['POST', '/api/conversations', { title: 7 }],
  ['POST', '/api/conversations', { title: '' }],
  ['POST', '/api/conversations', { title: 'x'.repeat(201) }],
  ['POST', '/api/conversations', { name: 'x' }],
  ['PATCH', '/api/conversations/ID', {}],
  ['PATCH', '/api/conversations/ID', { pinned: 'yes' }],
  ['PATCH', '/api/conversations/ID', { deleted: true }],
  ['PATCH', '/api/conversations/ID', { title: 'a\0b' }],
  ['POST', '/api/conversations/ID/shares', { runId: 7 }],
  ['POST', '/api/conversations/ID/shares', { runId: 'nobody' }],
  ['POST', '/api/conversations/ID/shares', { everything: true }],
])('%s %s %j is refused', async (method, path, body) => {
  await refused(await send(strata, method, path.replace('ID', conversationId), body));
});

describe.each(['nobody', 'x'.repeat(10_000), '__proto__', '%00', '%ud800', "'%20OR%201=1"])(
  'the id %s',
  (id) => {
    test.each<[string, string]>([
      ['GET', `/api/conversations/${id}`],
      ['PATCH', `/api/conversations/${id}`],
      ['DELETE', `/api/conversations/${id}`],
      ['POST', `/api/conversations/${id}/runs`],
      ['POST', `/api/conversations/${id}/shares`],
      ['GET', `/api/runs/${id}`],
      ['GET', `/api/runs/${id}/events`],
      ['POST', `/api/runs/${id}/stop`],
      ['POST', `/api/runs/${id}/aggregate`],
      ['GET', `/api/runs/${id}/calls/1.1/request`],
      ['GET', `/api/shares/${id}`],
      ['DELETE', `/api/shares/${id}`],
      ['POST', `/api/shares/${id}/continue`],
      ['GET', `/api/mixtures/${id}`],
      ['GET', `/api/${id}`],
    ])('%s %s gives 404 and no server error', async (method, path) => {
      const bodies: Record<string, unknown> = { PATCH: { title: 'x' } };
      const body = path.endsWith('/runs')
        ? { content: 'x', mixture: 'demo' }
        : path.endsWith('/shares')
          ? {}
          : bodies[method];
      const { status } = await send(strata, method, path, body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    });
  },
);

test.each(['9.9', '1.1.1', 'x', '1.01'])('the call %s of an existing run is not found', async (call) => {
  expect((await strata.fetch(`/api/runs/${runId}/calls/${call}/request`)).status).toBe(404);
});

describe('a body of many small values', () => {
  const many = 200_000;
  const messages = (content: unknown) => ({ model: 'moa/demo', messages: [{ role: 'user', content }] });
  test.each<[string, string, unknown]>([
    ['bad content parts', '/v1/chat/completions', messages(Array(many).fill(7))],
    ['empty content parts', '/v1/chat/completions', messages(Array(many).fill({}))],
    ['bad messages', '/v1/chat/completions', { model: 'moa/demo', messages: Array(many).fill({ role: 1 }) }],
    ['bad tools', '/v1/chat/completions', { ...messages('x'), tools: Array(40_000).fill(null) }],
    [
      'unknown keys',
      '/v1/chat/completions',
      Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`k${i}`, 0])),
    ],
    ['bad proposers', '/api/mixtures', { name: 'x', layers: Array(40_000).fill({ proposers: [{}] }) }],
    ['bad fields', '/api/conversations', Array(40_000).fill({})],
    ['deep arrays', '/v1/chat/completions', messages(JSON.parse('['.repeat(500) + ']'.repeat(500)))],
  ])('%s are refused with at most 20 errors, and the server stays responsive', async (_, path, body) => {
    const [response, health] = await Promise.all([
      send(strata, 'POST', path, body),
      strata.fetch('/api/health'),
    ]);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text.length).toBeLessThan(10_000);
    expect((JSON.parse(text).errors ?? []).length).toBeLessThanOrEqual(20);
    expect(health.status).toBe(200);
  });
});

test.each([
  '?limit=0',
  '?limit=1000',
  '?limit=x',
  '?cursor=nonsense',
  `?search=${'x'.repeat(300)}`,
  '?search=%00',
  '?search=a%00b',
])('the list with the query %s is refused', async (query) => {
  await refused(await strata.fetch(`/api/conversations${query}`));
});

test.each(['?turns=0', '?turns=1000', '?turns=x', `?turns=1&run=${'x'.repeat(65)}`])(
  'a conversation with the query %s is refused',
  async (query) => {
    await refused(await strata.fetch(`/api/conversations/${conversationId}${query}`));
  },
);

test('an unknown Last-Event-ID reads from the beginning', async () => {
  const response = await strata.fetch(`/api/runs/${runId}/events`, {
    headers: { 'last-event-id': 'nonsense' },
  });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('run.started');
});

test('pages of ids that do not exist show a designed page and no server error', async () => {
  for (const path of ['/c/nobody', `/c/${'x'.repeat(10_000)}`, '/c/%00', '/s/nobody', '/s/%00', '/nowhere']) {
    const { status } = await strata.fetch(path);
    expect([400, 404], path).toContain(status);
  }
});

test('refused requests store nothing', async () => {
  const { items } = await get<ConversationPage>(strata, '/api/conversations');
  expect(items.map(({ id }) => id)).toEqual([conversationId]);
  const { messages, runs } = await get<ConversationDetail>(strata, `/api/conversations/${conversationId}`);
  expect(messages).toHaveLength(1);
  expect(runs).toHaveLength(1);
  expect((await newConversation(strata)).id).toBeTruthy();
});

const farAway = (time: unknown, id = 'a') =>
  Buffer.from(JSON.stringify([false, time, id])).toString('base64url');

test.each(['+010000-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', 8.64e15, -1, null])(
  'a cursor of conversations at the time %j is refused',
  async (time) => {
    expect((await refused(await strata.fetch(`/api/conversations?cursor=${farAway(time)}`))).status).toBe(
      400,
    );
  },
);

test('a cursor of API runs at the edge of time is refused', async () => {
  expect((await refused(await strata.fetch('/api/runs?cursor=999999999999999.a'))).status).toBe(400);
});

test.each(['/', '/api/conversations', '/v1/models', '/icon.svg'])(
  'a method that HTTP clients do not use is refused at %s',
  async (path) => {
    for (const method of ['TRACE', 'PROPFIND', 'PURGE']) {
      const { status, allow } = await sendRaw(method, path);
      expect(`${method} ${status}`).toBe(`${method} 405`);
      expect(allow).toContain('GET');
    }
  },
);

/** Node's fetch refuses TRACE itself. */
function sendRaw(
  method: string,
  path: string,
): Promise<{ status: number | undefined; allow: string | undefined }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined;
    allow: string | undefined;
  }>();
  const { hostname, port } = new URL(strata.origin);
  request({ host: hostname, port, method, path }, (response) => {
    response.resume();
    resolve({ status: response.statusCode, allow: response.headers.allow });
  })
    .on('error', reject)
    .end();
  return promise;
}
