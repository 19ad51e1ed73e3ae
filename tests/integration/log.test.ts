import { expect, test } from 'vitest';
import { ask, follow, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream, env: { LOG_LEVEL: 'debug' } });

interface Line {
  level: string;
  time: string;
  msg: string;
  requestId?: string;
  runId?: string;
  err?: object;
}

const lines = () =>
  strata
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

test('a failed request is logged as JSON with the id of its response', async () => {
  await strata.query('ALTER TABLE "Conversation" RENAME TO "Gone"', []);
  const response = await strata.fetch('/api/conversations');
  await strata.query('ALTER TABLE "Gone" RENAME TO "Conversation"', []);
  expect(response.status).toBe(500);
  const requestId = response.headers.get('x-request-id');
  const line = lines().find((candidate) => candidate.requestId === requestId);
  expect(line).toMatchObject({ level: 'error', msg: expect.stringContaining('GET /api/conversations') });
  expect(Date.parse(line?.time ?? '')).not.toBeNaN();
  expect(Object.keys(line?.err ?? {}).filter((field) => !['type', 'code'].includes(field))).toEqual([
    'message',
    'stack',
  ]);
});

test.each([
  ['GET /api/runs/nobody', 404, {}],
  ['POST /api/conversations', 403, { body: '{"title":"private"}' }],
  ['POST /v1/chat/completions', 415, { body: 'private' }],
])('a refused request is logged with its id and without its body: %s', async (operation, status, init) => {
  const [method = '', path = ''] = operation.split(' ');
  const response = await fetch(strata.origin + path, { method, ...init });
  expect(response.status).toBe(status);
  const requestId = response.headers.get('x-request-id');
  const line = lines().find((candidate) => candidate.requestId === requestId);
  expect(line).toMatchObject({ level: 'info', status, msg: expect.stringContaining(operation) });
  expect(JSON.stringify(line)).not.toContain('private');
});

test('the token of a share is not in the log', async () => {
  const response = await strata.fetch('/api/shares/a-token-that-nobody-should-read');
  expect(response.status).toBe(404);
  const requestId = response.headers.get('x-request-id');
  const line = lines().find((candidate) => candidate.requestId === requestId);
  expect(line?.msg).toContain('GET /api/shares/[token]');
  expect(strata.output()).not.toContain('a-token-that-nobody-should-read');
});

test('the log lines of a run have the id of the run and of the request that started it', async () => {
  const { run } = await ask(strata, {
    content: 'private',
    mixture: {
      name: 'Short',
      layers: [{ proposers: [{ model: 'demo/careful', maxOutputTokens: 16 }] }],
      aggregator: { model: 'demo/editor', maxOutputTokens: 16 },
    },
  });
  await strata.query('ALTER TABLE "Call" RENAME TO "Gone"', []);
  const stored = () => lines().find(({ msg }) => msg.startsWith(`storing the end of run ${run.id}`));
  await expect.poll(stored, { timeout: 30_000 }).toBeDefined();
  await strata.query('ALTER TABLE "Gone" RENAME TO "Call"', []);
  expect(stored()).toMatchObject({ runId: run.id, requestId: expect.stringMatching(/^req_/) });
  await expect
    .poll(async () => (await readRun(strata, run.id)).status, { timeout: 30_000 })
    .toBe('succeeded');
  expect(strata.output()).not.toContain('private');
});

test('no line has content of conversations, also where a provider or the database quotes it in an error', async () => {
  const quoting = (text: string) => ({
    do: 'answer' as const,
    status: 400,
    body: JSON.stringify({ error: text }),
  });
  upstream.respond = byModel({
    a: () => [{ do: 'text', text: 'content-of-an-answer' }, { do: 'cut' }],
    quotes: ({ body }) => [quoting(`Cannot answer: ${JSON.stringify(body.messages)}`)],
  });
  const mixture = mixtureOf([['a', 'quotes']], {
    name: 'content-of-a-name',
    systemPrompt: 'content-of-a-prompt',
  });
  const { run } = await ask(strata, { content: 'content-of-a-question', mixture });
  await follow(strata, run.id);
  await strata.fetch('/api/conversations?search=content-of-a-search&limit=x');
  await send(strata, 'PATCH', `/api/conversations/${run.conversationId}`, {
    title: 'content-of-a-title',
    no: 1,
  });
  await strata.query('ALTER TABLE "Message" ADD CONSTRAINT no_more CHECK (content = \'\') NOT VALID');
  const failed = await send(strata, 'POST', `/api/conversations/${run.conversationId}/runs`, {
    content: 'content-of-a-failed-question',
    mixture,
  });
  await strata.query('ALTER TABLE "Message" DROP CONSTRAINT no_more');
  expect(failed.status).toBe(500);
  expect(lines().length).toBeGreaterThan(2);
  expect(strata.output()).not.toContain('content-of-a');
});

test('every line says which request or run it is about, or that it is about maintenance', () => {
  const others = lines().filter(({ msg }) => !msg.startsWith('maintenance: '));
  expect(others.length).toBeGreaterThan(0);
  for (const line of others) expect(line.requestId ?? line.runId, JSON.stringify(line)).toBeDefined();
});

test('every response has a unique id', async () => {
  const ids = await Promise.all(
    ['GET /api/health', 'GET /api/health', 'GET /v1/models', 'OPTIONS /v1/models'].map(async (operation) => {
      const [method = '', path = ''] = operation.split(' ');
      return (await strata.fetch(path, { method })).headers.get('x-request-id');
    }),
  );
  expect(new Set(ids).size).toBe(4);
  expect(ids.every((id) => id?.startsWith('req_'))).toBe(true);
});
