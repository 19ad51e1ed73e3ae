import { beforeAll, describe, expect, test } from 'vitest';
import type { SpeedsAnswer } from '@/lib/contract/providers/model-contract';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { sumsBy } from '@/lib/spending/usage-summary';
import { ask, follow, get, mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

test('usage is summed by day, mixture and model, and distinguishes unknown prices from zero', async () => {
  const demo = await ask(strata, { mixture: 'demo' });
  await follow(strata, demo.run.id);
  const own = await ask(strata, { mixture: mixtureOf([['a', 'a', 'b']]) });
  const run = await follow(strata, own.run.id);
  const { from, to, rows } = await get<UsageAnswer>(strata, '/api/usage?days=7');
  expect(Date.parse(to) - Date.parse(from)).toBe(6 * 24 * 60 * 60 * 1000);
  const [test, demoSum] = sumsBy(rows, 'mixture').toSorted((a, b) => a.calls - b.calls);
  expect(demoSum).toMatchObject({ name: 'Demo', calls: 13, costUsd: 0, unpricedCalls: 0 });
  expect(test).toMatchObject({ name: 'Test', calls: 4, costUsd: 0, unpricedCalls: 4 });
  expect(test?.inputTokens).toBe(run.usage.inputTokens);
  expect(test?.outputTokens).toBe(run.usage.outputTokens);
  expect(rows.find(({ model }) => model === 'compatible/a')).toMatchObject({ calls: 2, day: to });
});

test('the speed of a model is computed from its own finished calls', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([['fast', 'fast', 'fast']]) });
  const { calls } = await follow(strata, run.id);
  const own = calls.filter(({ model }) => model === 'compatible/fast');
  const { items } = await get<SpeedsAnswer>(strata, '/api/models/speeds');
  const speed = items.find(({ model }) => model === 'compatible/fast');
  expect(speed?.calls).toBe(3);
  expect(own.map(({ ttftMs }) => ttftMs).toSorted((a, b) => (a ?? 0) - (b ?? 0))[1]).toBeCloseTo(
    speed?.ttftMs ?? 0,
  );
  expect(speed?.outputTokens).toBe(own[0]?.usage.outputTokens);
  expect(speed?.tokensPerSecond).toBeGreaterThan(0);
});

test('usage is exported as a CSV file with a row for each entry', async () => {
  const response = await strata.fetch('/api/usage/csv?days=7');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="strata-usage-.*\.csv"$/,
  );
  const lines = (await response.text()).split('\r\n');
  expect(lines[0]).toMatch(/^day,mixture,model,calls,/);
  expect(lines.some((line) => line.includes(',Test,compatible/a,2,'))).toBe(true);
});

test('an invalid number of days is refused with the name of the field', async () => {
  for (const days of ['0', '-1', '1000', 'x', '1.5']) {
    const response = await strata.fetch(`/api/usage?days=${days}`);
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].path).toBe('/days');
  }
});

describe('at the next start', () => {
  const usage = async () => (await get<UsageAnswer>(strata, '/api/usage?days=7')).rows;
  /** The calls of days that have ended whose sums are stored. */
  const closed = () => strata.query('SELECT sum(calls)::int AS calls FROM "DayUsage"');
  const expireDeletion = (id: string | undefined) =>
    strata.query(`UPDATE "Conversation" SET "deletedAt" = now() - interval '2 days' WHERE id = $1`, [id]);

  const made: string[] = [];
  let deletedRun: string;
  let before: UsageAnswer['rows'];

  beforeAll(async () => {
    for (const model of ['old', 'older']) {
      const { message, run } = await ask(strata, { mixture: mixtureOf([[model, model]]) });
      await follow(strata, run.id);
      made.push(message.conversationId);
    }
    await strata.query(
      `UPDATE "Run" SET "createdAt" = "createdAt" - interval '3 days' WHERE "conversationId" = ANY($1)`,
      [made],
    );
    const { message, run } = await ask(strata, { mixture: mixtureOf([['gone']]) });
    await follow(strata, run.id);
    deletedRun = run.id;
    before = await usage();
    await send(strata, 'DELETE', `/api/conversations/${message.conversationId}`);
    await expireDeletion(message.conversationId);
    await strata.restart('SIGTERM');
  });

  test('deleting a conversation permanently does not remove its usage', async () => {
    expect(await strata.query('SELECT 1 FROM "Run" WHERE id = $1', [deletedRun])).toEqual([]);
    expect(before.find(({ model }) => model === 'compatible/gone')).toMatchObject({ calls: 1 });
    expect(await usage()).toEqual(before);
  });

  test('the sums of days that have ended are those over their calls, also after one of their runs is deleted', async () => {
    const past = before.filter(({ day }) => day !== before.at(-1)?.day);
    expect(past.reduce((sum, { calls }) => sum + calls, 0)).toBe(6);
    await expect.poll(closed, { timeout: 10_000 }).toEqual([{ calls: 6 }]);
    expect(await usage()).toEqual(before);
    await expireDeletion(made[0]);
    await strata.restart('SIGTERM');
    await expect.poll(closed, { timeout: 10_000 }).toEqual([{ calls: 3 }]);
    expect(await usage()).toEqual(before);
  });
});
