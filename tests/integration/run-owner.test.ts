/** The state, cost and requests of a run that is stopped, deleted or killed. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CreatedRun } from '@/lib/contract/conversation-contract';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import type { RunState } from '@/lib/moa/events/run-state';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { ask, follow, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Behaviour, byModel, hangingAfter, saysSo } from '../support/upstream/behaviours';
import { saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

const hangs = hangingAfter('so far ');
/** Long enough to be stored as a reference in the requests that contain it. */
const proposal = (name: string) => `${name} says 🙂: ${`the sky of ${name} scatters blue light\n`.repeat(5)}`;
const says: Behaviour = ({ body }) => saying(proposal(body.model));
/** Fulfilled at the second request to the model "sent". */
const bothSent = Promise.withResolvers<void>();
const respond = byModel({
  hangs,
  sent: (request) => {
    if (requestsTo('sent').length === 2) bothSent.resolve();
    return hangs(request);
  },
  unkept: hangs,
  a: says,
  b: says,
  c: says,
  resumed: hangingAfter(proposal('half')),
});
const upstream = sharedUpstream({ respond });
const strata = sharedStrata({ upstream });

async function setPrice(model: string, input: number, output: number): Promise<void> {
  await send(strata, 'PUT', '/api/prices', { model: `compatible/${model}`, price: { input, output } });
}

async function setBudgets(budgets: object): Promise<void> {
  const none = { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} };
  expect((await send(strata, 'PUT', '/api/budgets', { ...none, ...budgets })).status).toBe(200);
}

/** The cost of today in USD, of one model or of all. */
async function costOfToday(model?: string): Promise<number> {
  const { rows } = await get<UsageAnswer>(strata, '/api/usage?days=1');
  return rows
    .filter((row) => model === undefined || row.model === `compatible/${model}`)
    .reduce((sum, { costUsd }) => sum + costUsd, 0);
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
  await vi.waitFor(async () => expect((await readRun(strata, run.id)).calls[0]?.text).toBe('so far '), {
    timeout: 20_000,
  });
  return run;
}

const requestsTo = (model: string) => upstream.requests.filter(({ body }) => body.model === model);

test('deleting a conversation stops its runs: the upstream connection closes, and the cost so far counts', async () => {
  const { id } = await newConversation(strata);
  const run = await hangingRun(id);
  expect((await send(strata, 'DELETE', `/api/conversations/${id}`)).status).toBe(204);
  await expect.poll(() => upstream.requests[0]?.closedByClientAt).not.toBeNull();
  await send(strata, 'PATCH', `/api/conversations/${id}`, { deleted: false });
  await expect.poll(async () => (await readRun(strata, run.id)).status).toBe('stopped');
});

describe('when the server is killed', () => {
  const before = { hangs: 0, all: 0 };
  let writing: CreatedRun['run'];
  let justSent: CreatedRun['run'];
  /** Its layers are a and b, then c and the model that hangs. */
  let resumable: CreatedRun['run'];
  /** The messages of its requests at the upstream. */
  let receivedBefore: string[];
  let askedByTheStart: number;

  /** The statuses of the calls of which a text is stored. */
  async function stored(runId: string): Promise<string[]> {
    const sql = `SELECT status FROM "Call" WHERE "runId" = $1 AND text <> '' ORDER BY call`;
    return (await strata.query(sql, [runId])).map((row) => (row as { status: string }).status);
  }

  /** The messages of the requests to these models at the upstream. */
  const received = (models: string[]) =>
    models.flatMap(requestsTo).map(({ body }) => JSON.stringify(body.messages));

  /** The messages of a call's request as they are stored. */
  async function messagesOf(runId: string, call: string): Promise<string> {
    const path = `/api/runs/${runId}/calls/${call}/request`;
    return JSON.stringify((await get<{ request: CallRequest }>(strata, path)).request.messages);
  }

  async function resume(): Promise<RunState> {
    const response = await send(strata, 'POST', `/api/runs/${resumable.id}/resume`, {});
    expect(response.status).toBe(202);
    const { run }: CreatedRun = await response.json();
    return follow(strata, run.id);
  }

  /** Asks for an answer that is not stored. It ends when the connection breaks. */
  async function askUnkept(): Promise<unknown> {
    const body = {
      model: 'moa/inline',
      mixture: mixtureOf([['unkept']]),
      store: false,
      messages: [{ role: 'user', content: 'Why?' }],
    };
    return send(strata, 'POST', '/v1/chat/completions', body).catch(() => null);
  }

  beforeAll(async () => {
    upstream.respond = respond;
    await setPrice('hangs', 1000, 1000);
    await setPrice('sent', 1000, 1000);
    await setPrice('unkept', 0, 1000);
    Object.assign(before, { hangs: await costOfToday('hangs'), all: await costOfToday() });
    upstream.requests.length = 0;
    const layers = [
      ['a', 'b'],
      ['c', 'resumed'],
    ];
    resumable = (await ask(strata, { mixture: mixtureOf(layers) })).run;
    writing = await hangingRun();
    const unkept = askUnkept();
    await vi.waitFor(
      async () => {
        expect(await stored(resumable.id)).toEqual(['succeeded', 'succeeded', 'succeeded', 'running']);
        expect(await stored(writing.id)).toEqual(['running']);
        expect(requestsTo('unkept')).toHaveLength(1);
      },
      { timeout: 20_000 },
    );
    justSent = (await ask(strata, { mixture: mixtureOf([['sent', 'sent']]) })).run;
    await bothSent.promise;
    const asked = upstream.requests.length;
    receivedBefore = received(['a', 'b', 'c', 'resumed']);
    await strata.restart('SIGKILL');
    await unkept;
    askedByTheStart = upstream.requests.length - asked;
  });

  test('calls in progress cost their estimate, which is stored, marked and counted in usage and run', async () => {
    const interrupted = await readRun(strata, writing.id);
    expect(interrupted).toMatchObject({ status: 'interrupted', usage: { estimated: true } });
    const [call] = interrupted.calls;
    expect(call).toMatchObject({ status: 'stopped', text: 'so far ', usage: { estimated: true } });
    expect(call?.usage.inputTokens).toBeGreaterThan(0);
    expect(call?.usage.outputTokens).toBeGreaterThan(0);
    expect(call?.costUsd).toBeGreaterThan(0);
    expect(interrupted.costUsd).toBeCloseTo(call?.costUsd ?? 0, 10);
    expect(await costOfToday('hangs')).toBeCloseTo(before.hangs + (call?.costUsd ?? 0), 10);
  });

  test('a call that was sent just before costs its estimate, also if nothing of it is stored', async () => {
    const interrupted = await readRun(strata, justSent.id);
    const [first, second, aggregator] = interrupted.calls;
    for (const call of [first, second]) {
      expect(call).toMatchObject({ status: 'stopped', attempts: 1, usage: { estimated: true } });
      expect(call?.costUsd).toBeGreaterThan(0);
    }
    expect(aggregator?.costUsd ?? null).toBeNull();
    expect(await costOfToday('sent')).toBeCloseTo(interrupted.costUsd ?? 0, 10);
  });

  test('a run that is not stored leaves its estimated cost, marked as an estimate', async () => {
    const { rows } = await get<UsageAnswer>(strata, '/api/usage?days=1');
    expect(rows.filter(({ mixture }) => mixture === 'Not kept (estimated)')).toMatchObject([
      { model: 'compatible/unkept', costUsd: 0.5 },
    ]);
  });

  test('nothing but these estimates is added to the cost of the day', async () => {
    const runs = await Promise.all([writing, justSent].map(({ id }) => readRun(strata, id)));
    const estimated = runs.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0.5);
    expect(await costOfToday()).toBeCloseTo(before.all + estimated, 10);
  });

  test('no call and no reservation stays open', async () => {
    expect(await openCalls()).toEqual([]);
    expect(await strata.query('SELECT 1 FROM "Reservation"')).toEqual([]);
  });

  test('the next start sends no call; a resumed run reuses the ended calls and sends only the others', async () => {
    expect(askedByTheStart).toBe(0);
    upstream.respond = saysSo;
    expect((await readRun(strata, resumable.id)).calls[3]).toMatchObject({ error: { code: 'interrupted' } });
    expect(upstream.requests).toEqual([]);
    const state = await resume();
    expect(upstream.requests.map(({ body }) => body.model).toSorted()).toEqual(['aggregator', 'resumed']);
    expect(state).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
    expect(state.calls.slice(0, 3).map(({ reused }) => reused)).toEqual([true, true, true]);
    expect(state.calls[3]).toMatchObject({ reused: false, text: 'resumed says so' });
  });

  test('the requests of the killed run and of a resumed one read as the provider received them', async () => {
    const calls = ['1.1', '1.2', '2.1', '2.2'];
    const messages = (runId: string) => Promise.all(calls.map((call) => messagesOf(runId, call)));
    const quoting = `SELECT call FROM "Call" WHERE "runId" = $1 AND request::text LIKE '%"pieces"%' ORDER BY call`;
    expect(await strata.query(quoting, [resumable.id])).toEqual([{ call: '2.1' }, { call: '2.2' }]);
    expect(await messages(resumable.id)).toEqual(receivedBefore);
    upstream.respond = says;
    const resumed = await resume();
    expect(resumed.status).toBe('succeeded');
    expect(await messages(resumed.id)).toEqual([...receivedBefore.slice(0, 3), ...received(['resumed'])]);
    expect([await messagesOf(resumed.id, '3.1')]).toEqual(received(['aggregator']));
  });
});

describe('when SIGTERM ends the server', () => {
  let interruptedId: string;
  let endedId: string;
  let request: RecordedRequest | undefined;

  beforeAll(async () => {
    upstream.respond = respond;
    const { run } = await ask(strata, { mixture: mixtureOf([['a']]) });
    await follow(strata, run.id);
    endedId = run.id;
    await vi.waitFor(async () => expect((await readRun(strata, endedId)).status).toBe('succeeded'), {
      timeout: 20_000,
    });
    interruptedId = (await hangingRun()).id;
    request = requestsTo('hangs').at(-1);
    await strata.restart('SIGTERM');
  });

  test('runs are stopped and stored before the database closes: no call stays open, and they can be resumed', async () => {
    expect(request?.closedByClientAt).toEqual(expect.any(Number));
    const interrupted = await readRun(strata, interruptedId);
    expect(interrupted).toMatchObject({
      status: 'interrupted',
      calls: [{ error: { code: 'interrupted' } }, {}],
    });
    expect(interrupted.calls[0]?.usage).toMatchObject({ estimated: true });
    expect(await openCalls()).toEqual([]);
    upstream.respond = saysSo;
    const resumed = await (await send(strata, 'POST', `/api/runs/${interruptedId}/resume`, {})).json();
    expect(await follow(strata, resumed.run.id)).toMatchObject({ status: 'succeeded' });
  });

  test('a run that is stored as running without an owner is read as interrupted and is no error', async () => {
    await strata.query(
      `UPDATE "Run" SET status = 'running', "instanceId" = (SELECT id FROM "Instance" LIMIT 1) WHERE id = $1`,
      [endedId],
    );
    expect(await follow(strata, endedId)).toMatchObject({ status: 'interrupted' });
  });
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
