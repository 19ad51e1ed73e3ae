/** The state and cost of a run that is stopped, deleted or killed. */
import { expect, test } from 'vitest';
import { ask, follow, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter } from '../support/upstream/behaviours';

const upstream = sharedUpstream({ respond: byModel({ hangs: hangingAfter('so far ') }) });
const strata = sharedStrata({ upstream });

async function setPrice(model: string, input: number, output: number): Promise<void> {
  await send(strata, 'PUT', '/api/prices', { model: `compatible/${model}`, price: { input, output } });
}

async function setBudgets(budgets: object): Promise<void> {
  const none = { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} };
  expect((await send(strata, 'PUT', '/api/budgets', { ...none, ...budgets })).status).toBe(200);
}

async function costOfToday(): Promise<number> {
  const { rows } = await get<{ rows: { costUsd: number }[] }>(strata, '/api/usage?days=1');
  return rows.reduce((sum, { costUsd }) => sum + costUsd, 0);
}

async function openCalls(): Promise<unknown[]> {
  return strata.query(
    `SELECT c.call FROM "Call" c JOIN "Run" r ON r.id = c."runId"
    WHERE c.status IN ('queued', 'running') AND r.status <> 'running'`,
  );
}

/** Starts a run whose only proposer writes a text and then hangs. */
async function hangingRun(conversationId?: string) {
  const { run } = await ask(strata, { mixture: mixtureOf([['hangs']]) }, conversationId);
  await expect.poll(async () => (await readRun(strata, run.id)).calls[0]?.text).toBe('so far ');
  return run;
}

test('deleting a conversation stops its runs: the upstream connection closes, and the cost so far counts', async () => {
  const { id } = await newConversation(strata);
  const run = await hangingRun(id);
  expect((await send(strata, 'DELETE', `/api/conversations/${id}`)).status).toBe(204);
  await expect.poll(() => upstream.requests[0]?.closedByClientAt).not.toBeNull();
  await send(strata, 'PATCH', `/api/conversations/${id}`, { deleted: false });
  await expect.poll(async () => (await readRun(strata, run.id)).status).toBe('stopped');
});

test('calls in progress when the server is killed cost their estimate, which is stored, marked and counted in usage and run', async () => {
  await setPrice('hangs', 1000, 1000);
  const before = await costOfToday();
  const run = await hangingRun();
  await expect
    .poll(async () => strata.query(`SELECT 1 FROM "Call" WHERE "runId" = $1 AND text <> ''`, [run.id]))
    .toHaveLength(1);
  await strata.restart('SIGKILL');
  const interrupted = await readRun(strata, run.id);
  expect(interrupted).toMatchObject({ status: 'interrupted', usage: { estimated: true } });
  const [call] = interrupted.calls;
  expect(call).toMatchObject({ status: 'stopped', text: 'so far ', usage: { estimated: true } });
  expect(call?.usage.inputTokens).toBeGreaterThan(0);
  expect(call?.usage.outputTokens).toBeGreaterThan(0);
  expect(call?.costUsd).toBeGreaterThan(0);
  expect(interrupted.costUsd).toBeCloseTo(call?.costUsd ?? 0, 10);
  expect(await costOfToday()).toBeCloseTo(before + (call?.costUsd ?? 0), 10);
  expect(await openCalls()).toEqual([]);
  expect(await strata.query('SELECT 1 FROM "Reservation"')).toEqual([]);
});

test('a call that was sent just before the server was killed costs its estimate, also if nothing of it is stored', async () => {
  await setPrice('hangs', 1000, 1000);
  const before = await costOfToday();
  const asked = upstream.requests.length;
  const { run } = await ask(strata, { mixture: mixtureOf([['hangs', 'hangs']]) });
  while (upstream.requests.length < asked + 2) await new Promise((resolve) => setImmediate(resolve));
  await strata.restart('SIGKILL');
  const interrupted = await readRun(strata, run.id);
  const [first, second, aggregator] = interrupted.calls;
  for (const call of [first, second]) {
    expect(call).toMatchObject({ status: 'stopped', attempts: 1, usage: { estimated: true } });
    expect(call?.costUsd).toBeGreaterThan(0);
  }
  expect(aggregator?.costUsd ?? null).toBeNull();
  expect(await costOfToday()).toBeCloseTo(before + (interrupted.costUsd ?? 0), 10);
  expect(await openCalls()).toEqual([]);
});

test('SIGTERM stops and stores runs before the database closes: no call stays open, and the runs can be resumed', async () => {
  const run = await hangingRun();
  await strata.restart('SIGTERM');
  expect(upstream.requests[0]?.closedByClientAt).not.toBeNull();
  const interrupted = await readRun(strata, run.id);
  expect(interrupted).toMatchObject({
    status: 'interrupted',
    calls: [{ error: { code: 'interrupted' } }, {}],
  });
  expect(interrupted.calls[0]?.usage).toMatchObject({ estimated: true });
  expect(await openCalls()).toEqual([]);
  upstream.respond = byModel({});
  const resumed = await (await send(strata, 'POST', `/api/runs/${run.id}/resume`, {})).json();
  expect(await follow(strata, resumed.run.id)).toMatchObject({ status: 'succeeded' });
});

test('a run that is stored as running without an owner is read as interrupted and is no error', async () => {
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  await expect.poll(async () => (await readRun(strata, run.id)).status).toBe('succeeded');
  await strata.restart('SIGTERM');
  await strata.query(
    `UPDATE "Run" SET status = 'running', "instanceId" = (SELECT id FROM "Instance" LIMIT 1) WHERE id = $1`,
    [run.id],
  );
  expect(await follow(strata, run.id)).toMatchObject({ status: 'interrupted' });
});

test('a killed server leaves the estimated cost of a run that is not stored, marked as an estimate', async () => {
  await setPrice('hangs', 0, 1000);
  const gone = new AbortController();
  const asked = strata
    .fetch('/v1/chat/completions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'moa/inline',
        mixture: mixtureOf([['hangs']]),
        store: false,
        messages: [{ role: 'user', content: 'Why?' }],
      }),
      signal: gone.signal,
    })
    .catch(() => null);
  await expect.poll(() => upstream.requests.length).toBe(1);
  await strata.restart('SIGKILL');
  gone.abort();
  await asked;
  const { rows } = await get<{ rows: { mixture: string; model: string; costUsd: number }[] }>(
    strata,
    '/api/usage?days=1',
  );
  expect(rows.filter(({ mixture }) => mixture === 'Not kept (estimated)')).toMatchObject([
    { model: 'compatible/hangs', costUsd: 0.5 },
  ]);
});

for (const [kind, budgets] of [
  ['a day', { perDayUsd: 1.5 }],
  ['a provider and day', { perProviderDayUsd: { compatible: 1.5 } }],
] as const) {
  test(`of twenty simultaneous questions exactly those start that fit the budget of ${kind}`, async () => {
    await strata.query('DELETE FROM "Call"');
    await strata.query('DELETE FROM "PastUsage"');
    // The 500 tokens of a typical answer cost half a dollar, and a run has two: one run fits, two do not.
    await setPrice('hangs', 0, 1000);
    await setPrice('aggregator', 0, 1000);
    await setBudgets(budgets);
    const conversations = await Promise.all(Array.from({ length: 20 }, () => newConversation(strata)));
    const mixture = mixtureOf([['hangs']]);
    const answers = await Promise.all(
      conversations.map(({ id }) =>
        send(strata, 'POST', `/api/conversations/${id}/runs`, { content: 'Why?', mixture }),
      ),
    );
    const started = answers.filter(({ status }) => status === 202);
    expect(started).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(19);
    // The remaining estimate of a live run counts until it ends.
    const { run } = await (started[0] as Response).json();
    await send(strata, 'POST', `/api/runs/${run.id}/stop`);
    await expect.poll(async () => strata.query('SELECT 1 FROM "Reservation"')).toEqual([]);
    await setBudgets({});
  });
}
