/** The keys of API clients: their limits, and what is stored of their runs. */
import OpenAI from 'openai';
import { beforeAll, expect, test } from 'vitest';
import type {
  ApiKeyEntry,
  ApiKeysAnswer,
  CreateApiKeyBody,
  NewApiKey,
} from '@/lib/contract/api-key-contract';
import type { ApiRunPage } from '@/lib/contract/api-run-contract';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { get, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter } from '../support/upstream/behaviours';
import { calling, saying, usageOf } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

beforeAll(async () => {
  // A dollar a thousand tokens: each call of "priced" costs a cent for its ten tokens in, and nothing else does.
  const input = { priced: 1000, a: 0, aggregator: 0 };
  for (const [model, usd] of Object.entries(input)) {
    const price = { model: `compatible/${model}`, price: { input: usd, output: 0 } };
    expect((await send(strata, 'PUT', '/api/prices', price)).ok).toBe(true);
  }
  for (const name of ['Mine', 'Other']) {
    const saved = await send(strata, 'POST', '/api/mixtures', mixtureOf([['a']], { name }));
    expect(saved.status).toBe(201);
  }
});

async function makeKey(limits: Partial<CreateApiKeyBody> = {}): Promise<NewApiKey> {
  const response = await send(strata, 'POST', '/api/keys', { name: 'Test', ...limits });
  expect(response.status).toBe(201);
  return response.json();
}
const client = (apiKey: string) => new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey, maxRetries: 0 });
const entries = async () => (await get<ApiKeysAnswer>(strata, '/api/keys')).items;
const entryOf = async ({ id }: ApiKeyEntry) => (await entries()).find((entry) => entry.id === id);

type Params = OpenAI.ChatCompletionCreateParamsNonStreaming;
const question = (model: string, changes: object = {}): Params => ({
  model,
  messages: [{ role: 'user', content: 'Why?' }],
  ...changes,
});
const inline = (layers: string[][], changes: object = {}) =>
  question('moa/inline', { mixture: mixtureOf(layers), ...changes });

test('the secret of a key is returned once, and a revoked key stops working at once', async () => {
  const { key, entry } = await makeKey({ name: 'CI' });
  expect(key).toMatch(/^sk-strata-/);
  expect(await entries()).toMatchObject([
    { id: entry.id, name: 'CI', lastFour: key.slice(-4), lastUsedAt: null },
  ]);
  const completion = await client(key).chat.completions.create(question('moa/mine'));
  expect(completion.choices[0]?.message.content).toBe('aggregator says so');
  await expect.poll(async () => (await entryOf(entry))?.lastUsedAt).not.toBeNull();
  const stored = JSON.stringify(await strata.query('SELECT row_to_json(key) AS row FROM "ApiKey" key'));
  expect(stored).not.toContain(key.slice(10));
  expect((await send(strata, 'DELETE', `/api/keys/${entry.id}`)).status).toBe(204);
  await expect(client(key).models.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
  expect(await entries()).toEqual([]);
  expect((await send(strata, 'DELETE', `/api/keys/${entry.id}`)).status).toBe(404);
});

test('an almost correct key is refused, also on loopback, where none is needed', async () => {
  const { key } = await makeKey();
  for (const wrong of [
    `${key.slice(0, -1)}_`,
    'sk-strata-',
    'sk-strata-nothing',
    key.toUpperCase().replace('SK-STRATA', 'sk-strata'),
  ])
    await expect(client(wrong).chat.completions.create(question('moa/mine'))).rejects.toMatchObject({
      status: 401,
    });
  await client('whatever').models.list();
});

test('a key can use and list only its own mixtures', async () => {
  const { key, entry } = await makeKey({ mixtures: ['mine'] });
  const openai = client(key);
  expect((await Array.fromAsync(openai.models.list())).map(({ id }) => id)).toEqual(['moa/mine']);
  await openai.chat.completions.create(question('moa/mine'));
  await expect(openai.chat.completions.create(question('moa/other'))).rejects.toMatchObject({ status: 403 });
  await expect(openai.chat.completions.create(inline([['a']]))).rejects.toMatchObject({ status: 403 });
  await send(strata, 'PATCH', `/api/keys/${entry.id}`, { mixtures: null });
  await openai.chat.completions.create(question('moa/other'));
});

test('requests above the limit get the time to wait', async () => {
  const openai = client((await makeKey({ requestsPerMinute: 2 })).key);
  const { response } = await openai.chat.completions.create(question('moa/mine')).withResponse();
  expect(response.headers.get('x-ratelimit-limit-requests')).toBe('2');
  expect(response.headers.get('x-ratelimit-remaining-requests')).toBe('1');
  // A request that is refused for another reason counts too, and has the headers.
  const second = await openai.chat.completions.create(question('moa/nothing')).catch((error) => error);
  expect(second.status).toBe(404);
  expect(second.headers.get('x-ratelimit-remaining-requests')).toBe('0');
  const third = await openai.chat.completions.create(question('moa/mine')).catch((error) => error);
  expect(third).toMatchObject({ status: 429, code: 'rate_limit_exceeded', type: 'rate_limit_error' });
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(30);
  expect(third.headers.get('x-ratelimit-reset-requests')).toMatch(/^\d+(\.\d+)?s$/);
});

test('a client that honours the wait gets its answer', async () => {
  // One request every two seconds after the first thirty.
  const { key } = await makeKey({ requestsPerMinute: 30 });
  let refused = 0;
  const openai = new OpenAI({
    baseURL: `${strata.origin}/v1`,
    apiKey: key,
    maxRetries: 10,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (response.status === 429) refused += 1;
      return response;
    },
  });
  const asked = Array.from({ length: 35 }, () => openai.chat.completions.create(question('moa/nothing')));
  const statuses = (await Promise.allSettled(asked)).map(
    (one) => one.status === 'rejected' && one.reason.status,
  );
  expect(new Set(statuses)).toEqual(new Set([404]));
  expect(refused).toBeGreaterThan(0);
});

test('a daily budget stops requests of its key and of no other key', async () => {
  upstream.respond = () => saying('said', { usage: usageOf(10, 1) });
  const { key, entry } = await makeKey({ name: 'Poor', budgetPerDayUsd: 0.1 });
  const openai = client(key);
  // The estimate is far below the rest of the budget; the real cost is a cent.
  await openai.chat.completions.create(inline([['priced']]));
  await expect.poll(async () => (await entryOf(entry))?.spentTodayUsd).toBeCloseTo(0.01);
  await send(strata, 'PATCH', `/api/keys/${entry.id}`, { budgetPerDayUsd: 0.0105 });
  await expect(openai.chat.completions.create(inline([['priced']]))).rejects.toMatchObject({
    status: 429,
    code: 'insufficient_quota',
    message: expect.stringContaining(
      'the budget of $0.011 a day of the key “Poor”, of which $0.0005 was left',
    ),
  });
  const { key: other } = await makeKey();
  await client(other).chat.completions.create(inline([['priced']]));
});

test.each([true, false])(
  'of twenty simultaneous requests with one key exactly those start that fit its budget (stored: %s)',
  async (keeps) => {
    // The estimate for the 500 tokens of a typical answer is half a dollar.
    const price = { model: 'compatible/dear', price: { input: 0, output: 1000 } };
    await send(strata, 'PUT', '/api/prices', price);
    upstream.respond = byModel({ dear: hangingAfter('so far ') });
    const { key } = await makeKey({ name: 'Burst', budgetPerDayUsd: 1.2, keeps });
    const gone = new AbortController();
    const asked = Array.from({ length: 20 }, () =>
      client(key)
        .chat.completions.create(inline([['dear']]), { signal: gone.signal })
        .then(
          () => 'answered',
          (error: { status?: number }) => error.status ?? 'left',
        ),
    );
    const refused = () => Promise.all(asked.map((one) => Promise.race([one, null])));
    await expect.poll(async () => (await refused()).filter((status) => status === 429)).toHaveLength(18);
    await expect.poll(() => upstream.requests.length).toBe(2);
    gone.abort();
    await Promise.all(asked);
    await expect.poll(async () => strata.query('SELECT 1 FROM "Reservation"')).toEqual([]);
  },
);

test('a key with a budget calls no model whose price is not known, unless it may', async () => {
  const { key, entry } = await makeKey({ name: 'Careful', budgetPerDayUsd: 1 });
  await expect(client(key).chat.completions.create(inline([['unpriced']]))).rejects.toMatchObject({
    status: 429,
    message: expect.stringContaining('the price of compatible/unpriced is not known'),
  });
  expect(upstream.requests).toEqual([]);
  await send(strata, 'PATCH', `/api/keys/${entry.id}`, { allowsUnpriced: true });
  await client(key).chat.completions.create(inline([['unpriced']]));
  // Without a budget there is nothing to hold.
  const { key: free } = await makeKey({});
  await client(free).chat.completions.create(inline([['unpriced']]));
});

test('a run that turns out dearer than its key’s budget stops its remaining calls', async () => {
  upstream.respond = byModel({ priced: () => saying('said', { usage: usageOf(500, 1) }) });
  const { key } = await makeKey({ budgetPerDayUsd: 0.2 });
  await expect(client(key).chat.completions.create(inline([['priced'], ['a']]))).rejects.toMatchObject({
    status: 429,
    code: 'insufficient_quota',
  });
  expect(upstream.requests.map(({ body }) => body.model)).toEqual(['priced']);
});

test('for a key that stores nothing, only the usage is stored', async () => {
  const secret = 'a-question-that-nobody-keeps';
  upstream.respond = ({ body }) => saying(`${body.model} answers ${secret}`);
  const { key } = await makeKey({ keeps: false, name: 'Discreet' });
  const openai = client(key);
  const before = (await get<UsageAnswer>(strata, '/api/usage?days=1')).rows;
  const { data, response } = await openai.chat.completions
    .create(
      inline([['a']], {
        messages: [{ role: 'user', content: secret }],
        user: secret,
        metadata: { a: secret },
      }),
    )
    .withResponse();
  expect(data.choices[0]?.message.content).toContain(secret);
  expect(data).toMatchObject({ strata: { run_url: null } });
  expect(response.headers.get('link')).toBeNull();
  const runId = response.headers.get('x-strata-run');
  for (const path of [
    `/api/runs/${runId}`,
    `/api/runs/${runId}/events`,
    `/api/runs/${runId}/calls/1.1/request`,
  ])
    expect((await strata.fetch(path)).status).toBe(404);
  await expect(openai.chat.completions.retrieve(`chatcmpl-${runId}`)).rejects.toMatchObject({ status: 404 });
  await expect
    .poll(async () => (await get<UsageAnswer>(strata, '/api/usage?days=1')).rows.length)
    .toBeGreaterThan(before.length);
  expect(await everythingStored()).not.toContain(secret);
  expect(strata.output()).not.toContain(secret);
  await expect(openai.chat.completions.create(inline([['a']], { store: true }))).rejects.toMatchObject({
    status: 400,
    param: 'store',
  });
});

test('a request may ask not to be kept; its tools go on with references that are only in memory', async () => {
  upstream.respond = byModel({
    aggregator: ({ body }) =>
      body.messages.some(({ role }) => role === 'tool')
        ? saying('done')
        : calling({ id: 'c', name: 'f', input: ['{}'] }),
  });
  const openai = client((await makeKey()).key);
  const tools = [{ type: 'function', function: { name: 'f' } }];
  const first = await openai.chat.completions.create(inline([['a']], { tools, store: false }));
  const message = first.choices[0]?.message as OpenAI.ChatCompletionMessage;
  const [call] = message.tool_calls ?? [];
  const second = await openai.chat.completions.create(
    inline([['a']], {
      tools,
      store: false,
      messages: [
        { role: 'user', content: 'Why?' },
        message,
        { role: 'tool', tool_call_id: call?.id, content: '1' },
      ],
    }),
  );
  expect(second).toMatchObject({ strata: { references: 'kept' } });
});

test('a key cannot read or continue the runs of another key', async () => {
  const [mine, other] = [await makeKey(), await makeKey()];
  const { id } = await client(mine.key).chat.completions.create(question('moa/mine'));
  expect(await client(mine.key).chat.completions.retrieve(id)).toMatchObject({ id });
  for (const apiKey of [other.key, 'none'])
    await expect(client(apiKey).chat.completions.retrieve(id)).rejects.toMatchObject({ status: 404 });
});

test('the request, and otherwise the key, determines how layers are included', async () => {
  const openai = client((await makeKey({ layers: 'titles' })).key);
  const told = async (changes: object) =>
    (await openai.chat.completions.create(question('moa/mine', changes))).choices[0]?.message as {
      reasoning_content?: string;
    };
  expect((await told({})).reasoning_content).toContain('Layer 1 of 2');
  expect((await told({ layers: 'off' })).reasoning_content).toBeUndefined();
});

test.each([
  [{ name: '' }, '/name'],
  [{ name: 'x', budgetPerDayUsd: -1 }, '/budgetPerDayUsd'],
  [{ name: 'x', requestsPerMinute: 0.5 }, '/requestsPerMinute'],
  [{ name: 'x', layers: 'some' }, '/layers'],
  [{ name: 'x', hash: 'y' }, '/hash'],
])('the key %j is refused with the name of the field', async (body, field) => {
  const response = await send(strata, 'POST', '/api/keys', body);
  expect(response.status).toBe(400);
  expect((await response.json()).errors.map((error: { path: string }) => error.path)).toContain(field);
});

test('runs of API clients are listed separately, in pages, and not among a person’s conversations', async () => {
  const { key } = await makeKey({ name: 'Lister' });
  const questions = ['one', 'two', 'three'];
  for (const content of questions)
    await client(key).chat.completions.create(
      question('moa/mine', { messages: [{ role: 'user', content }] }),
    );
  const first = await get<ApiRunPage>(strata, '/api/runs?limit=2');
  expect(first.items).toMatchObject([
    { title: 'three', keyName: 'Lister', mixtureName: 'Mine', status: 'succeeded' },
    { title: 'two' },
  ]);
  const second = await get<ApiRunPage>(strata, `/api/runs?limit=2&cursor=${first.nextCursor}`);
  expect(second.items[0]).toMatchObject({ title: 'one' });
  expect((await strata.fetch('/api/runs?cursor=nothing')).status).toBe(400);
  for (const path of ['/api/conversations', '/api/conversations?search=two'])
    expect((await get<{ items: unknown[] }>(strata, path)).items).toEqual([]);
  const [{ id, conversationId } = { id: '', conversationId: '' }] = first.items;
  const { conversation } = await get<ConversationDetail>(strata, `/api/conversations/${conversationId}`);
  expect(conversation.source).toBe('program');
  const refused = await send(strata, 'POST', `/api/conversations/${conversationId}/runs`, {
    content: 'And?',
    mixture: 'mine',
  });
  expect(refused.status).toBe(409);
  expect((await send(strata, 'DELETE', `/api/conversations/${conversationId}`)).status).toBe(204);
  expect((await get<ApiRunPage>(strata, '/api/runs')).items.map((run) => run.id)).not.toContain(id);
});

test('when a person repeats an API run, the models get everything that the API client sent', async () => {
  const openai = client((await makeKey()).key);
  const { system_fingerprint: runId } = await openai.chat.completions.create(
    inline([['a']], {
      seed: 7,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'First?' },
        { role: 'assistant', content: 'One.' },
        { role: 'user', content: 'Second?' },
      ],
    }),
  );
  const before = upstream.requests.splice(0).map(({ body }) => body);
  const response = await send(strata, 'POST', `/api/runs/${runId}/calls/1.1/retry`, {});
  const { run } = await response.json();
  await expect.poll(async () => (await readRun(strata, run.id)).status).toBe('succeeded');
  expect(upstream.requests.map(({ body }) => body)).toEqual(before);
});

/** All rows of all tables. */
async function everythingStored(): Promise<string> {
  const tables = await strata.query(
    "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const contents: string[] = [];
  for (const { name } of tables)
    contents.push(
      JSON.stringify(await strata.query(`SELECT row_to_json(entry) AS row FROM "${name}" entry`)),
    );
  return contents.join('\n');
}
