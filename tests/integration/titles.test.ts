/** Titles that a model writes after the first answer of a conversation. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Conversation, ConversationDetail } from '@/lib/contract/conversation-contract';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { ask, follow, get, mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Behaviour, saysSo } from '../support/upstream/behaviours';
import { failing, saying, usageOf } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

/** The response of the model to a request for a title. */
let title: Behaviour;
/** Only requests for titles do not stream. */
const isTitle = ({ body }: RecordedRequest) => body.stream !== true;
const titleRequests = () => upstream.requests.filter(isTitle);

const upstream = sharedUpstream({
  respond: (request) => (isTitle(request) ? title(request) : saysSo(request)),
  models: ['a', 'b'],
});
const strata = sharedStrata({ upstream, modelTitles: true });

beforeAll(async () => {
  for (const [model, input] of [
    ['a', 2],
    ['b', 1],
    ['aggregator', 3],
  ] as const)
    await send(strata, 'PUT', '/api/prices', {
      model: `compatible/${model}`,
      price: { input, output: input },
    });
});
beforeEach(() => {
  title = () => saying('"The Blue Sky."', { usage: usageOf(1_000_000, 0) });
});

const question = 'Why is the sky blue?';
const mixture = mixtureOf([['a', 'b']]);

async function titleOf(id: string): Promise<string> {
  return (await get<ConversationDetail>(strata, `/api/conversations/${id}`)).conversation.title;
}
const titled = (id: string, expected: string) => expect.poll(() => titleOf(id)).toBe(expected);

/** Asks in a new conversation and waits for the end of the run. */
async function askFirst(changes: object = {}, created: object = {}): Promise<string> {
  const { conversation } = await (await send(strata, 'POST', '/api/conversations', created)).json();
  const { run } = await ask(strata, { content: question, mixture, ...changes }, conversation.id);
  await follow(strata, run.id);
  return conversation.id;
}

/** Waits until a later conversation is titled. By then all requests for titles of earlier ones have been sent. */
async function laterOnesAreTitled(): Promise<void> {
  const id = await askFirst();
  await titled(id, 'The Blue Sky');
}

test('the cheapest model of the mixture titles the conversation only after its first answer', async () => {
  const id = await askFirst();
  await titled(id, 'The Blue Sky');
  const [request] = titleRequests();
  expect(request?.body.model).toBe('b');
  expect(JSON.stringify(request?.body.messages)).toContain(question);
  expect(JSON.stringify(request?.body.messages)).toContain('aggregator says so');
  const runs = (await get<ConversationDetail>(strata, `/api/conversations/${id}`)).runs;
  const { run } = await ask(strata, { content: 'And red?', mixture, parentId: runs[0]?.id }, id);
  await follow(strata, run.id);
  await laterOnesAreTitled();
  expect(titleRequests().map(({ body }) => JSON.stringify(body).includes('And red?'))).toEqual([
    false,
    false,
  ]);
});

test('titles do not change the order of the list', async () => {
  const [first, second] = [await askFirst(), await askFirst()];
  await titled(first, 'The Blue Sky');
  await titled(second, 'The Blue Sky');
  const { items } = await get<{ items: Conversation[] }>(strata, '/api/conversations?limit=2');
  expect(items.map(({ id }) => id)).toEqual([second, first]);
});

test('its usage and cost count under Titles', async () => {
  const titles = async () => {
    const { rows } = await get<UsageAnswer>(strata, '/api/usage?days=1');
    return rows.find((row) => row.mixture === 'Titles') ?? { calls: 0, costUsd: 0 };
  };
  const before = await titles();
  await titled(await askFirst(), 'The Blue Sky');
  expect(await titles()).toMatchObject({
    model: 'compatible/b',
    calls: before.calls + 1,
    costUsd: before.costUsd + 1,
  });
});

test('a title from a person is kept, and no model is asked for one', async () => {
  const id = await askFirst({}, { title: 'Mine' });
  await laterOnesAreTitled();
  expect(await titleOf(id)).toBe('Mine');
  expect(titleRequests()).toHaveLength(1);
});

test('a name that a person sets while the model writes is kept', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  title = () => [{ do: 'until', gate }, ...saying('Too late')];
  const id = await askFirst();
  await expect.poll(() => titleRequests().length).toBe(1);
  await send(strata, 'PATCH', `/api/conversations/${id}`, { title: 'Renamed' });
  open();
  title = () => saying('The Blue Sky');
  await laterOnesAreTitled();
  expect(await titleOf(id)).toBe('Renamed');
});

test('when the model fails, the title stays the beginning of the question and the failure is logged', async () => {
  title = () => failing(400, 'No titles here');
  const id = await askFirst();
  await expect.poll(() => strata.output()).toContain(`titling conversation ${id}`);
  expect(strata.output()).not.toContain(question);
  expect(await titleOf(id)).toBe(question);
});

test('reasoning text is not used as a title', async () => {
  title = () => saying('<think>Sky, blue.</think>\nThinking Aside');
  await titled(await askFirst(), 'Thinking Aside');
});

test('no title is requested above the budget', async () => {
  const { rows } = await get<UsageAnswer>(strata, '/api/usage?days=1');
  const spent = rows.reduce((sum, row) => sum + row.costUsd, 0);
  // Enough for a run, but not for the 500 tokens of a title.
  const free = mixtureOf([['free']], { aggregator: { model: 'compatible/free' } });
  const budgets = { perRunUsd: null, perDayUsd: spent + 0.0002, perProviderDayUsd: {} };
  expect((await send(strata, 'PUT', '/api/budgets', budgets)).ok).toBe(true);
  await send(strata, 'PUT', '/api/prices', { model: 'compatible/free', price: { input: 0, output: 0.5 } });
  const small = { proposers: [{ model: 'compatible/free', maxOutputTokens: 16 }] };
  const id = await askFirst({
    mixture: { ...free, layers: [small], aggregator: { model: 'compatible/free', maxOutputTokens: 16 } },
  });
  await expect.poll(() => strata.output()).toContain('title by compatible/free: not asked');
  expect(await titleOf(id)).toBe(question);
  expect(titleRequests()).toEqual([]);
  await send(strata, 'PUT', '/api/budgets', { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} });
});

test('an API run is not titled', async () => {
  const body = { model: 'moa/inline', messages: [{ role: 'user', content: question }], mixture };
  expect((await send(strata, 'POST', '/v1/chat/completions', body)).ok).toBe(true);
  await laterOnesAreTitled();
  expect(titleRequests()).toHaveLength(1);
});

test('demo models make titles from the key words of the question', async () => {
  const model = 'demo/careful';
  const id = await askFirst({
    mixture: { name: 'Demo', layers: [{ proposers: [{ model }] }], aggregator: { model } },
  });
  await titled(id, 'Sky blue');
  expect(titleRequests()).toEqual([]);
});

test('with the setting off, no title is requested', async () => {
  const set = (modelTitles: boolean) => send(strata, 'PUT', '/api/settings', { modelTitles });
  expect(await get(strata, '/api/settings')).toEqual({ settings: { modelTitles: true } });
  expect((await set(false)).ok).toBe(true);
  expect(await get(strata, '/api/settings')).toEqual({ settings: { modelTitles: false } });
  const id = await askFirst();
  // When it ends, all requests for the previous one have been sent.
  await askFirst();
  expect(titleRequests()).toEqual([]);
  expect(await titleOf(id)).toBe(question);
  await set(true);
  await laterOnesAreTitled();
});
