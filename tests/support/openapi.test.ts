import { expect, test } from 'vitest';
import { openApiDocument } from '@/lib/server/openapi/openapi-document';
import { judgeBy } from './openapi';

const judge = judgeBy(JSON.parse(JSON.stringify(openApiDocument())));
const budgets = { perRunUsd: 1, perDayUsd: null, perProviderDayUsd: {} };
const judged = (operation: string, body: unknown, init: ResponseInit = {}) =>
  judge.judge(operation, Response.json(body, init));
const get = 'GET /api/budgets';

test('an answer that the document promises passes', async () => {
  await expect(judged(get, { budgets })).resolves.toEqual({ budgets });
  expect(judge.succeeded).toContain(get);
});

test.each<[string, string, unknown, ResponseInit?]>([
  ['a missing field', get, { budgets: { perRunUsd: 1 } }],
  ['a field of another type', get, { budgets: { ...budgets, perRunUsd: '1' } }],
  ['a field that it does not name', 'GET /api/health', { status: 'ok', uptime: 1 }],
  ['such a field deep inside', get, { budgets: { ...budgets, perWeekUsd: 1 } }],
  ['a status that it does not name', get, { budgets }, { status: 201 }],
  ['another type of content', get, { budgets }, { headers: { 'content-type': 'text/html' } }],
  ['a body where there is to be none', 'DELETE /api/mixtures/{slug}', 'gone', { status: 200 }],
  [
    'a problem that is none',
    get,
    { error: 'no' },
    { status: 503, headers: { 'content-type': 'application/problem+json' } },
  ],
  ['an operation that it does not name', 'GET /api/nothing', {}],
])('%s does not', async (_name, operation, body, init) => {
  await expect(judged(operation, body, init)).rejects.toThrow();
});

test('a time is one, and a run’s event one of those that there are', () => {
  const conversation = {
    id: 'a',
    title: 'b',
    source: 'person',
    pinned: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  const at = (updatedAt: string) => () => judge.fits('Conversation', { ...conversation, updatedAt });
  expect(at('2026-01-01T00:00:00.000Z')).not.toThrow();
  expect(at('yesterday')).toThrow('updatedAt');
  expect(() => judge.fits('RunEvents', [{ type: 'call.queued', call: '1.1' }])).not.toThrow();
  expect(() => judge.fits('RunEvents', [{ type: 'call.lost', call: '1.1' }])).toThrow();
});
