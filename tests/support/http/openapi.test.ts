import { expect, test } from 'vitest';
import { openApiDocument } from '@/lib/server/openapi/openapi-document';
import { judgeBy } from './openapi';

const judge = judgeBy(JSON.parse(JSON.stringify(openApiDocument())));
const budgets = { perRunUsd: 1, perDayUsd: null, perProviderDayUsd: {} };
const judged = (operation: string, body: unknown, init: ResponseInit = {}) =>
  judge.judge(operation, Response.json(body, init));
const get = 'GET /api/budgets';

test('a documented response is valid', async () => {
  await expect(judged(get, { budgets })).resolves.toEqual({ budgets });
  expect(judge.succeeded).toContain(get);
});

test.each<[string, string, unknown, ResponseInit?]>([
  ['a missing field', get, { budgets: { perRunUsd: 1 } }],
  ['a field of another type', get, { budgets: { ...budgets, perRunUsd: '1' } }],
  ['an undocumented field', 'GET /api/health', { status: 'ok', uptime: 1 }],
  ['an undocumented nested field', get, { budgets: { ...budgets, perWeekUsd: 1 } }],
  ['an undocumented status', get, { budgets }, { status: 201 }],
  ['another content type', get, { budgets }, { headers: { 'content-type': 'text/html' } }],
  ['a body where none is documented', 'DELETE /api/mixtures/{slug}', 'gone', { status: 200 }],
  [
    'an invalid problem document',
    get,
    { error: 'no' },
    { status: 503, headers: { 'content-type': 'application/problem+json' } },
  ],
  ['an undocumented operation', 'GET /api/nothing', {}],
])('%s is invalid', async (_name, operation, body, init) => {
  await expect(judged(operation, body, init)).rejects.toThrow();
});

test('an invalid time and an unknown event type are errors', () => {
  const conversation = {
    id: 'a',
    title: 'b',
    source: 'person',
    pinned: false,
    ownership: { mine: true, team: null },
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  const at = (updatedAt: string) => () => judge.fits('Conversation', { ...conversation, updatedAt });
  expect(at('2026-01-01T00:00:00.000Z')).not.toThrow();
  expect(at('yesterday')).toThrow('updatedAt');
  expect(() =>
    judge.fits('RunEvents', [{ type: 'call.queued', call: '1.1', at: '2026-11-28T10:00:00Z' }]),
  ).not.toThrow();
  expect(() => judge.fits('RunEvents', [{ type: 'call.lost', call: '1.1' }])).toThrow();
});
