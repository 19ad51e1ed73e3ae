/** Several processes of Strata on one PostgreSQL server. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunState } from '@/lib/moa/events/run-state';
import { ask, follow, framesOf, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { type Cuttable, startCuttable } from '../support/cuttable';
import { onDatabase } from '../support/database/table-digests';
import { databaseUrlOf } from '../support/database/test-database';
import { hasEnded } from '../support/has-ended';
import { ended, importDataset, questions, startEvaluation } from '../support/lab';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Strata, startStrata } from '../support/strata';
import { byModel, hangingAfter, waitingAfter } from '../support/upstream/behaviours';
import { saying } from '../support/upstream/script';

const upstream = sharedUpstream({ respond: byModel({ hangs: hangingAfter('so far ') }) });
const first = sharedStrata({ upstream });
/** Between the other instances and the database. */
let relay: Cuttable;
let second: Strata | null = null;

beforeAll(async () => {
  const { port } = new URL((await databaseUrlOf(first.dataDir)) ?? '');
  relay = await startCuttable(() => Number(port));
});
afterEach(async ({ task }) => {
  // A failed test may leave it stopped, draining or without its database.
  if (task.result?.state === 'fail') await second?.kill('SIGKILL');
});
afterAll(async () => {
  await second?.kill('SIGKILL');
  await relay?.close();
});

/** Starts an instance on the same database. */
async function startAnother(): Promise<Strata> {
  const url = new URL((await databaseUrlOf(first.dataDir)) ?? '');
  url.hostname = '127.0.0.1';
  url.port = String(relay.port);
  return startStrata({
    dataDir: first.dataDir,
    env: {
      OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl,
      DATABASE_URL: url.href,
      DRAIN_SECONDS: '30',
    },
  });
}

/** Another instance on the same database: the one of an earlier test, or a new one if that one has ended. */
async function secondInstance(): Promise<Strata> {
  if (second === null || hasEnded(second.pid)) second = await startAnother();
  return second;
}

async function hangingRun(strata: Strata) {
  const { run } = await ask(strata, { mixture: mixtureOf([['hangs']]) });
  await expect.poll(async () => (await readRun(first, run.id)).calls[0]?.text).toBe('so far ');
  return run;
}

/** The instance is there again as a new one: it has written nothing more of the run that others took over. */
async function expectNewLife(strata: Strata, runId: string) {
  await expect
    .poll(async () => first.query(`SELECT 1 FROM "Instance" WHERE pid = $1`, [strata.pid]), {
      timeout: 20_000,
    })
    .toHaveLength(1);
  expect(await readRun(first, runId)).toMatchObject({
    status: 'interrupted',
    calls: [{ text: 'before ' }, {}],
  });
  upstream.respond = byModel({});
  const next = await ask(strata, { mixture: mixtureOf([['a']]) });
  expect(await follow(first, next.run.id)).toMatchObject({ status: 'succeeded' });
}

/** Collects the states that a reader of this instance sees. */
function watch(strata: Strata, runId: string) {
  const states: RunState[] = [];
  const ended = (async () => {
    for await (const { events } of framesOf(strata, runId)) {
      for (const event of events) states.push(reduce(states.at(-1) ?? null, event));
    }
  })();
  return { states, ended };
}

test('starting and ending one instance does not affect the live runs of another', async () => {
  const run = await hangingRun(first);
  const other = await startAnother();
  expect(await readRun(other, run.id)).toMatchObject({ status: 'running' });
  await other.kill('SIGTERM');
  expect(await readRun(first, run.id)).toMatchObject({ status: 'running' });
  await send(first, 'POST', `/api/runs/${run.id}/stop`);
});

test('another instance streams a run in progress, and its readers see the same end', async () => {
  const other = await secondInstance();
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ slow: waitingAfter('the beginning ', gate.promise, 'and the rest') });
  const { run } = await ask(first, { mixture: mixtureOf([['slow']]) });
  const reader = watch(other, run.id);
  await expect.poll(() => reader.states.at(-1)?.calls[0]?.text).toBe('the beginning ');
  gate.resolve();
  await reader.ended;
  const here = await follow(first, run.id);
  expect(reader.states.at(-1)).toMatchObject({
    status: 'succeeded',
    answer: here.answer,
    costUsd: here.costUsd,
  });
  expect(reader.states.at(-1)?.calls.map(({ text, status }) => [text, status])).toEqual(
    here.calls.map(({ text, status }) => [text, status]),
  );
});

test('who reads the run of one instance on another that drains sees its end', async () => {
  const other = await secondInstance();
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ slow: waitingAfter('the beginning ', gate.promise, 'and the rest') });
  const { run } = await ask(first, { mixture: mixtureOf([['slow']]) });
  const reader = watch(other, run.id);
  await expect.poll(() => reader.states.at(-1)?.calls[0]?.text).toBe('the beginning ');
  process.kill(other.pid, 'SIGTERM');
  await expect.poll(async () => (await other.fetch('/api/ready')).status).toBe(503);
  // An end that does not wait for readers would come within this time.
  await expect(expect.poll(() => hasEnded(other.pid), { timeout: 2_500 }).toBe(true)).rejects.toThrow();
  gate.resolve();
  await reader.ended;
  expect(reader.states.at(-1)).toMatchObject({ status: 'succeeded' });
  await expect.poll(() => hasEnded(other.pid)).toBe(true);
});

test('another instance stops a run: the upstream connection closes', async () => {
  const other = await secondInstance();
  const run = await hangingRun(first);
  expect((await send(other, 'POST', `/api/runs/${run.id}/stop`)).status).toBe(202);
  await expect.poll(() => upstream.requests[0]?.closedByClientAt).not.toBeNull();
  expect(await follow(other, run.id)).toMatchObject({ status: 'stopped' });
});

test('another instance stops a run by deleting its conversation', async () => {
  const other = await secondInstance();
  const { id } = await newConversation(first);
  await ask(first, { mixture: mixtureOf([['hangs']]) }, id);
  await expect.poll(() => upstream.requests.length).toBe(1);
  await send(other, 'DELETE', `/api/conversations/${id}`);
  await expect.poll(() => upstream.requests[0]?.closedByClientAt).not.toBeNull();
});

test('another instance stops one call of a run, which goes on without it', async () => {
  const other = await secondInstance();
  const { run } = await ask(first, { mixture: mixtureOf([['a', 'hangs']]) });
  await expect.poll(async () => (await readRun(first, run.id)).calls[1]?.text).toBe('so far ');
  expect((await send(other, 'POST', `/api/runs/${run.id}/calls/1.2/stop`)).status).toBe(202);
  expect(await follow(other, run.id)).toMatchObject({
    status: 'succeeded',
    calls: [{ status: 'succeeded' }, { status: 'stopped', text: 'so far ' }, { status: 'succeeded' }],
  });
});

test('another instance starts the aggregator of a run', async () => {
  const other = await secondInstance();
  const { run } = await ask(first, { mixture: mixtureOf([['a', 'hangs']]) });
  await expect.poll(async () => (await readRun(first, run.id)).calls[0]?.status).toBe('succeeded');
  const asked = await send(other, 'POST', `/api/runs/${run.id}/aggregate`);
  expect(asked.status).toBe(202);
  expect(await follow(other, run.id)).toMatchObject({ answer: 'aggregator says so' });
});

test('another instance interrupts the runs of a killed instance and can resume them', async () => {
  const other = await secondInstance();
  const { run } = await ask(other, { mixture: mixtureOf([['hangs']]) });
  await expect.poll(async () => (await readRun(first, run.id)).calls[0]?.text).toBe('so far ');
  await other.kill('SIGKILL');
  await expect
    .poll(async () => (await readRun(first, run.id)).status, { timeout: 20_000 })
    .toBe('interrupted');
  upstream.respond = byModel({});
  const resumed = await (await send(first, 'POST', `/api/runs/${run.id}/resume`, {})).json();
  expect(await follow(first, resumed.run.id)).toMatchObject({ status: 'succeeded' });
});

test('an instance that returns after a silence writes nothing more for its runs and continues as a new instance', async () => {
  const other = await secondInstance();
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ slow: waitingAfter('before ', gate.promise, 'after') });
  const { run } = await ask(other, { mixture: mixtureOf([['slow']]) });
  await expect.poll(async () => (await readRun(first, run.id)).calls[0]?.text).toBe('before ');
  process.kill(other.pid, 'SIGSTOP');
  await first.query(`UPDATE "Instance" SET "heartbeatAt" = now() - interval '31 seconds' WHERE pid = $1`, [
    other.pid,
  ]);
  await expect
    .poll(async () => (await readRun(first, run.id)).status, { timeout: 20_000 })
    .toBe('interrupted');
  gate.resolve();
  process.kill(other.pid, 'SIGCONT');
  await expectNewLife(other, run.id);
});

test('when the database drops all connections during a run, the run is stored and other instances follow it', async () => {
  const other = await secondInstance();
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({
    slow: waitingAfter('before ', gate.promise, 'after'),
    hangs: hangingAfter('so far '),
  });
  const { run } = await ask(first, { mixture: mixtureOf([['slow']]) });
  const reader = watch(other, run.id);
  await expect.poll(() => reader.states.at(-1)?.calls[0]?.text).toBe('before ');
  await first
    .query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()')
    .catch(() => {});
  gate.resolve();
  await reader.ended;
  expect(reader.states.at(-1)).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  expect(await readRun(other, run.id)).toMatchObject({
    status: 'succeeded',
    calls: [{ text: 'before after' }, {}],
  });
  const hanging = await ask(first, { mixture: mixtureOf([['hangs']]) });
  await send(other, 'POST', `/api/runs/${hanging.run.id}/stop`);
  expect(await follow(other, hanging.run.id)).toMatchObject({ status: 'stopped' });
});

test('of twenty simultaneous questions on two instances exactly those start that fit the budget', async () => {
  const other = await secondInstance();
  for (const model of ['hangs', 'aggregator']) {
    await send(first, 'PUT', '/api/prices', {
      model: `compatible/${model}`,
      price: { input: 0, output: 1000 },
    });
    await send(other, 'PUT', '/api/prices', {
      model: `compatible/${model}`,
      price: { input: 0, output: 1000 },
    });
  }
  const noBudgets = { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} };
  await send(first, 'PUT', '/api/budgets', { ...noBudgets, perDayUsd: 2.5 });
  try {
    await first.query('DELETE FROM "Call"');
    const conversations = await Promise.all(Array.from({ length: 20 }, () => newConversation(first)));
    const answers = await Promise.all(
      conversations.map(({ id }, index) =>
        send(index % 2 === 0 ? first : other, 'POST', `/api/conversations/${id}/runs`, {
          content: 'Why?',
          mixture: mixtureOf([['hangs']]),
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(2);
    for (const { id } of conversations) await send(first, 'DELETE', `/api/conversations/${id}`);
  } finally {
    await send(first, 'PUT', '/api/budgets', noBudgets);
  }
});

test('where the settings say so, one of the other instances resumes the run of a killed one, and asks no ended call again', async () => {
  const third = await secondInstance();
  const other = await startAnother();
  try {
    await send(first, 'PUT', '/api/settings', { modelTitles: false, resumeInterrupted: true });
    upstream.respond = byModel({ stuck: hangingAfter('so far ') });
    const { run } = await ask(other, { mixture: mixtureOf([['ends', 'stuck']]) });
    await expect.poll(async () => (await readRun(first, run.id)).calls[0]?.status).toBe('succeeded');
    await expect.poll(async () => (await readRun(first, run.id)).calls[1]?.text).toBe('so far ');
    upstream.respond = byModel({});
    const before = upstream.requests.length;
    await other.kill('SIGKILL');
    const runs = async () =>
      (await get<ConversationDetail>(third, `/api/conversations/${run.conversationId}`)).runs;
    await expect
      .poll(async () => (await runs()).map(({ status }) => status), { timeout: 30_000 })
      .toEqual(['interrupted', 'succeeded']);
    const asked = upstream.requests.slice(before).map(({ body }) => body.model);
    // Runs of other tests may go on, too.
    expect(asked.filter((model) => model === 'ends' || model === 'stuck')).toEqual(['stuck']);
  } finally {
    await send(first, 'PUT', '/api/settings', { modelTitles: false });
    await other.kill('SIGKILL');
  }
});

test('instances agree on prices, endpoints and the request rate of a key', async () => {
  const other = await secondInstance();
  await send(first, 'PUT', '/api/prices', { model: 'compatible/a', price: { input: 3, output: 4 } });
  await expect
    .poll(async () => (await get<{ items: unknown[] }>(other, '/api/prices')).items)
    .toContainEqual({ model: 'compatible/a', price: { input: 3, output: 4 } });
  const added = await send(other, 'POST', '/api/providers', { name: 'Second', baseUrl: upstream.baseUrl });
  expect(added.status).toBe(201);
  const { id } = await newConversation(first);
  const mixture = {
    name: 'Second',
    layers: [{ proposers: [{ model: 'second/a' }] }],
    aggregator: { model: 'second/a' },
  };
  await expect
    .poll(
      async () =>
        (await send(first, 'POST', `/api/conversations/${id}/runs`, { content: 'x', mixture })).status,
    )
    .toBe(202);

  const { key } = await (
    await send(first, 'POST', '/api/keys', { name: 'Two', requestsPerMinute: 2 })
  ).json();
  const chat = async (strata: Strata) => {
    const response = await strata.fetch('/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'moa/nothing', messages: [{ role: 'user', content: 'x' }] }),
    });
    await response.body?.cancel();
    return response.status;
  };
  expect([await chat(first), await chat(other), await chat(first), await chat(other)]).toEqual([
    404, 404, 429, 429,
  ]);
});

test('a price that is set while the instance reads those of another stays', async () => {
  const other = await secondInstance();
  const set = (strata: Strata, model: string) =>
    send(strata, 'PUT', '/api/prices', { model: `compatible/${model}`, price: { input: 1, output: 2 } });
  const url = (await databaseUrlOf(first.dataDir)) ?? '';
  const setting = await onDatabase({ url }, async (query) => {
    await query('BEGIN');
    await query('LOCK TABLE "Catalogue" IN ACCESS EXCLUSIVE MODE');
    await set(first, 'of-first');
    const waiting = `SELECT count(*)::int AS n FROM pg_locks JOIN pg_database ON pg_database.oid = database
      WHERE datname = current_database() AND relation = '"Catalogue"'::regclass AND NOT granted`;
    await expect.poll(() => query(waiting)).toEqual([{ n: 1 }]);
    const asked = set(other, 'of-other');
    await Promise.race([asked, get(other, '/api/budgets').then(() => get(other, '/api/budgets'))]);
    await query('COMMIT');
    return { asked };
  });
  expect((await setting.asked).status).toBe(200);
  for (const strata of [first, other])
    await expect
      .poll(async () =>
        (await get<{ items: { model: string }[] }>(strata, '/api/prices')).items.map(({ model }) => model),
      )
      .toEqual(expect.arrayContaining(['compatible/of-first', 'compatible/of-other']));
});

test('an instance that loses the database and comes back after others took its run over writes nothing late', async () => {
  const other = await secondInstance();
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ slow: waitingAfter('before ', gate.promise, 'after') });
  const { run } = await ask(other, { mixture: mixtureOf([['slow']]) });
  await expect.poll(async () => (await readRun(first, run.id)).calls[0]?.text).toBe('before ');
  relay.cut();
  try {
    // As silent as after half a minute. The process is alive, so it counts as one of another machine.
    await first.query(
      `UPDATE "Instance" SET machine = 'another', "heartbeatAt" = now() - interval '31 seconds' WHERE pid = $1`,
      [other.pid],
    );
    await expect
      .poll(async () => (await readRun(first, run.id)).status, { timeout: 20_000 })
      .toBe('interrupted');
    gate.resolve();
  } finally {
    relay.mend();
  }
  await expectNewLife(other, run.id);
});

test('two instances work on one evaluation; when one is killed, the other does the rest, and no answered call is made twice', async () => {
  const other = await secondInstance();
  const gate = Promise.withResolvers<void>();
  const text = saying('It is 42.');
  upstream.respond = ({ body }) =>
    body.model === 'aggregator' ? [{ do: 'until', gate: gate.promise }, ...text] : text;
  upstream.requests.length = 0;
  const { id: dataset } = await importDataset(first, questions(30));
  const { id } = await startEvaluation(other, {
    dataset,
    contenders: [{ mixture: mixtureOf([['a']]) }],
    judges: [{ form: 'checks' }],
  });
  // Twenty samples an instance: all thirty wait for their aggregators only when both work.
  await expect
    .poll(() => upstream.requests.filter(({ body }) => body.model === 'aggregator').length, {
      timeout: 45_000,
    })
    .toBe(30);
  const stored = `SELECT count(*)::int AS n FROM "Call" JOIN "EvaluationAnswer" ON "runId" = ANY("runIds")
    WHERE "evaluationId" = $1 AND model = 'compatible/a' AND "Call".status = 'succeeded'`;
  await expect.poll(() => first.query(stored, [id])).toEqual([{ n: 30 }]);
  await other.kill('SIGKILL');
  gate.resolve();
  expect(await ended(first, id)).toMatchObject({ status: 'finished', answers: { done: 30, failed: 0 } });
  const proposals = upstream.requests.filter(({ body }) => body.model === 'a');
  expect(proposals).toHaveLength(30);
}, 150_000);
