import { expect, test } from 'vitest';
import type {
  Conversation,
  ConversationDetail,
  ConversationEnd,
  ConversationPage,
} from '@/lib/contract/conversation-contract';
import type { Share, SharedConversation } from '@/lib/contract/share-contract';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { isWhole } from '@/lib/conversation/conversation-outline';
import { ask, follow, get, mixtureOf, newConversation, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter } from '../support/upstream/behaviours';
import { failing, saying } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const page = (query = '') => get<ConversationPage>(strata, `/api/conversations${query}`);

async function titled(title: string): Promise<Conversation> {
  return (await (await send(strata, 'POST', '/api/conversations', { title })).json()).conversation;
}

test('the list has pages, newest first, and new conversations neither repeat nor hide any', async () => {
  const made: string[] = [];
  for (let index = 0; index < 7; index += 1) made.unshift((await titled(`page ${index}`)).id);
  const first = await page('?limit=3&search=page');
  await titled('page late');
  const second = await page(`?limit=3&search=page&cursor=${first.nextCursor}`);
  const third = await page(`?limit=3&search=page&cursor=${second.nextCursor}`);
  expect([...first.items, ...second.items, ...third.items].map(({ id }) => id)).toEqual(made);
  expect(third.nextCursor).toBeNull();
});

test('pinned conversations come first', async () => {
  const old = await titled('pin me');
  await titled('pin not me');
  expect((await send(strata, 'PATCH', `/api/conversations/${old.id}`, { pinned: true })).status).toBe(200);
  const { items } = await page('?search=pin');
  expect(items.map(({ title }) => title)).toEqual(['pin me', 'pin not me']);
});

test('search finds titles and questions in any case, and matches % and _ literally', async () => {
  const { message, run } = await ask(strata, { content: 'What is a Quokka?', mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  await send(strata, 'PATCH', `/api/conversations/${message.conversationId}`, { title: 'Marsupials' });
  expect((await page('?search=quokka')).items.map(({ title }) => title)).toEqual(['Marsupials']);
  expect((await page('?search=MARSUP')).items).toHaveLength(1);
  await titled('100% sure');
  expect((await page('?search=%25')).items.map(({ title }) => title)).toEqual(['100% sure']);
  expect((await page('?search=_')).items).toHaveLength(0);
});

test('search finds questions, answers and proposals, and says where, with the text around what was found', async () => {
  const answer = `${'Rayleigh and Mie. '.repeat(30)}The mesopelagic zone is dim. 天空呈现蓝色是因为散射。`;
  upstream.respond = byModel({
    aggregator: () => saying(answer),
    a: () => saying('Perhaps the twilight zone?'),
  });
  const { message, run } = await ask(strata, { content: 'How deep is light?', mixture: mixtureOf([['a']]) });
  expect((await page('?search=how deep')).items[0]).toMatchObject({ excerpt: null, found: null });
  await follow(strata, run.id);
  await send(strata, 'PATCH', `/api/conversations/${message.conversationId}`, { title: 'Seas' });
  const found = async (search: string) => (await page(`?search=${encodeURIComponent(search)}`)).items;
  // Ended runs become searchable a moment later.
  await expect.poll(() => found('mesopelagic')).toHaveLength(1);
  for (const [search, place, marks] of [
    ['MESOPELAGIC', 'answer', ['mesopelagic']],
    ['mesopel zon', 'answer', ['mesopel', 'zon']],
    ['蓝色', 'answer', ['蓝色']],
    ['light?', 'question', ['light']],
    ['twilight', 'proposal', ['twilight']],
  ] as const) {
    const items = await found(search);
    expect(items.map(({ id }) => id)).toEqual([message.conversationId]);
    const { excerpt, found: within } = items[0] as (typeof items)[0];
    expect(within?.in).toBe(place);
    expect(within?.marks.map(({ start, end }) => excerpt?.slice(start, end))).toEqual(marks);
    expect(excerpt?.length).toBeLessThan(250);
  }
  expect(await found('mesopelagic twilight')).toHaveLength(1);
  expect(await found('mesopelagic nowhere')).toHaveLength(0);
  await expect.poll(() => found('seas')).toMatchObject([{ excerpt: null, found: null }]);
});

test('search finds what an earlier version stored, after the next start', async () => {
  upstream.respond = byModel({ aggregator: () => saying('An axolotl regrows its legs.') });
  const { run } = await ask(strata, { content: 'Legs?', mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  await expect.poll(async () => (await page('?search=axolotl')).items).toHaveLength(1);
  await strata.query('DELETE FROM "SearchText"');
  expect((await page('?search=axolotl')).items).toHaveLength(0);
  await strata.restart('SIGTERM');
  await expect.poll(async () => (await page('?search=axolotl')).items, { timeout: 10_000 }).toHaveLength(1);
});

test('the list says which conversations have a run in progress', async () => {
  upstream.respond = byModel({ waits: hangingAfter('So') });
  const { message, run } = await ask(strata, { content: 'Who is at work?', mixture: mixtureOf([['waits']]) });
  const listed = async () => (await page('?search=who is at')).items[0];
  expect(await listed()).toMatchObject({ id: message.conversationId, running: true });
  await send(strata, 'POST', `/api/runs/${run.id}/stop`);
  await follow(strata, run.id);
  await expect.poll(async () => (await listed())?.running).toBe(false);
});

test('a conversation gets its first question as its title, unless it has one', async () => {
  const { message, run } = await ask(strata, {
    content: '  A first   line\nand a second',
    mixture: mixtureOf([['a']]),
  });
  await follow(strata, run.id);
  const { conversation } = await get<ConversationDetail>(
    strata,
    `/api/conversations/${message.conversationId}`,
  );
  expect(conversation.title).toBe('A first line');
});

test('a deleted conversation disappears at once with its runs and links, and can be restored', async () => {
  const { message, run } = await ask(strata, { content: 'Delete me?', mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  const path = `/api/conversations/${message.conversationId}`;
  const { share } = await (await send(strata, 'POST', `${path}/shares`, {})).json();
  expect((await send(strata, 'DELETE', path)).status).toBe(204);
  for (const gone of [
    path,
    `/api/runs/${run.id}`,
    `/api/runs/${run.id}/calls/1.1/request`,
    `/api/shares/${share.token}`,
  ]) {
    expect((await strata.fetch(gone)).status, gone).toBe(404);
  }
  expect((await send(strata, 'POST', `${path}/runs`, { content: 'x', mixture: 'demo' })).status).toBe(404);
  expect((await send(strata, 'DELETE', path)).status).toBe(404);
  expect((await send(strata, 'PATCH', path, { deleted: false })).status).toBe(200);
  expect((await strata.fetch(`/api/shares/${share.token}`)).status).toBe(200);
});

test('a share shows its snapshot and nothing later, and is gone at once when revoked', async () => {
  const { id } = await newConversation(strata);
  const first = await ask(strata, { content: 'Shared?', mixture: mixtureOf([['a', 'b']]) }, id);
  await follow(strata, first.run.id);
  const { share }: { share: Share } = await (
    await send(strata, 'POST', `/api/conversations/${id}/shares`, {})
  ).json();
  expect(share.token.length).toBeGreaterThanOrEqual(22);
  const second = await ask(strata, { content: 'Private?', mixture: mixtureOf([['a']]) }, id);
  await follow(strata, second.run.id);

  const shared = await get<SharedConversation>(strata, `/api/shares/${share.token}`);
  expect(shared.messages.map(({ content }) => content)).toEqual(['Shared?']);
  expect(shared.runs[0]?.calls.map(({ text }) => text)).toEqual([
    'a says so',
    'b says so',
    'aggregator says so',
  ]);
  const html = await (await strata.fetch(share.path)).text();
  expect(html).toContain('Shared?');
  expect(html).not.toContain('Private?');
  expect(html).toMatch(/<meta name="robots" content="noindex/);

  expect((await get<{ items: Share[] }>(strata, '/api/shares')).items.map(({ token }) => token)).toContain(
    share.token,
  );
  expect((await send(strata, 'DELETE', `/api/shares/${share.token}`)).status).toBe(204);
  expect((await strata.fetch(`/api/shares/${share.token}`)).status).toBe(404);
  expect((await strata.fetch(share.path)).status).toBe(404);
});

test('a share holds no prompts of its owner, no words of a provider’s error and no ids of this server', async () => {
  upstream.respond = byModel({ broken: () => failing(400, 'Account acct-4711 of Jane Doe is suspended') });
  const mixture = mixtureOf([['a', 'broken']], { systemPrompt: 'The owner’s secret prompt.' });
  const instructed = {
    ...mixture,
    layers: [
      {
        proposers: [{ model: 'compatible/a', instructions: 'Secret slot.' }, { model: 'compatible/broken' }],
      },
    ],
    aggregator: { ...mixture.aggregator, instructions: 'Secret aggregator.' },
  };
  const { run, message } = await ask(strata, { mixture: instructed });
  await follow(strata, run.id);
  const { share }: { share: Share } = await (
    await send(strata, 'POST', `/api/conversations/${message.conversationId}/shares`, {})
  ).json();
  const response = await strata.fetch(`/api/shares/${share.token}`);
  expect(response.headers.get('x-robots-tag')).toContain('noindex');
  const text = await response.text();
  const html = await (await strata.fetch(share.path)).text();
  for (const secret of ['ecret', 'acct-4711', 'Jane', run.id, message.id, message.conversationId]) {
    expect(text).not.toContain(secret);
    expect(html).not.toContain(secret);
  }
  const [shared] = (JSON.parse(text) as SharedConversation).runs;
  expect(shared?.calls[1]?.error?.message).toBe('The provider refused the request.');
  expect(shared?.answer).toBe('aggregator says so');
});

test('only the chosen branch is shared', async () => {
  const { id } = await newConversation(strata);
  const first = await ask(
    strata,
    { content: 'Branch one?', mixture: mixtureOf([['a']]), parentId: null },
    id,
  );
  const other = await ask(
    strata,
    { content: 'Branch two?', mixture: mixtureOf([['a']]), parentId: null },
    id,
  );
  await Promise.all([follow(strata, first.run.id), follow(strata, other.run.id)]);
  const { share } = await (
    await send(strata, 'POST', `/api/conversations/${id}/shares`, { runId: first.run.id })
  ).json();
  const shared = await get<SharedConversation>(strata, `/api/shares/${share.token}`);
  expect(shared.messages.map(({ content }) => content)).toEqual(['Branch one?']);
});

test('a long conversation returns its last turns in full, along the requested branch, and only the positions of the others', async () => {
  const { id } = await newConversation(strata);
  const mixture = mixtureOf([['a']]);
  const runs: string[] = [];
  async function askAfter(parentId: string | null) {
    const { run } = await ask(strata, { content: `Question ${runs.length}?`, mixture, parentId }, id);
    await follow(strata, run.id);
    runs.push(run.id);
    return run.id;
  }
  const first = await askAfter(null);
  const second = await askAfter(first);
  await askAfter(second);
  const branch = await askAfter(first);
  const read = (query: string) => get<ConversationEnd>(strata, `/api/conversations/${id}${query}`);
  const wholeOf = ({ runs }: ConversationEnd) => runs.map((run) => isWhole(run) && run.answer !== '');
  const newest = await read('?turns=1');
  expect(newest.runs.map((run) => run.id)).toEqual(runs);
  expect(wholeOf(newest)).toEqual([false, false, false, true]);
  expect(newest.runs[0]).toEqual({ id: first, messageId: newest.messages[0]?.id });
  expect(wholeOf(await read(`?turns=2&run=${second}`))).toEqual([false, true, true, false]);
  expect(wholeOf(await read(`?turns=2&run=${branch}`))).toEqual([true, false, false, true]);
  expect(wholeOf(await read(''))).toEqual([true, true, true, true]);
});

test('a shared conversation continues as one of the visitor’s own, with its history', async () => {
  const { message, run } = await ask(strata, { content: 'Go on?', mixture: mixtureOf([['a']]) });
  await follow(strata, run.id);
  const { share } = await (
    await send(strata, 'POST', `/api/conversations/${message.conversationId}/shares`, {})
  ).json();
  const callsOfToday = async () => {
    const { rows } = await get<UsageAnswer>(strata, '/api/usage?days=1');
    return rows.reduce((sum, { calls }) => sum + calls, 0);
  };
  const callsBefore = await callsOfToday();
  const response = await send(strata, 'POST', `/api/shares/${share.token}/continue`);
  expect(response.status).toBe(201);
  const { conversation }: { conversation: Conversation } = await response.json();
  expect(conversation.id).not.toBe(message.conversationId);
  const detail = await get<ConversationDetail>(strata, `/api/conversations/${conversation.id}`);
  expect(detail.runs[0]?.answer).toBe('aggregator says so');
  expect(detail.runs[0]?.id).not.toBe(run.id);
  // The copied calls were billed in the shared conversation and are in no sum here.
  expect(detail.runs[0]?.imported).toBe(true);
  expect(await callsOfToday()).toBe(callsBefore);
  const next = await ask(strata, { content: 'And then?', mixture: mixtureOf([['a']]) }, conversation.id);
  await follow(strata, next.run.id);
  expect(upstream.requests.at(-2)?.body.messages.map(({ content }) => content)).toEqual([
    'Go on?',
    'aggregator says so',
    'And then?',
  ]);
});

test('a conversation cannot be shared while a run is in progress', async () => {
  const { message, run } = await ask(strata, { content: 'On?', mixture: 'demo' });
  const early = await send(strata, 'POST', `/api/conversations/${message.conversationId}/shares`, {});
  expect(early.status).toBe(409);
  await send(strata, 'POST', `/api/runs/${run.id}/stop`);
  await follow(strata, run.id);
});

async function begin(question: object): Promise<Response> {
  return send(strata, 'POST', '/api/conversations', { question });
}

test('one request creates a conversation with its first question, and the repeated request finds it again', async () => {
  const question = { content: 'All at once?', mixture: mixtureOf([['a']]), clientId: 'begin-1' };
  const response = await begin(question);
  expect(response.status).toBe(201);
  const { conversation, message, run } = await response.json();
  expect(conversation).toMatchObject({ title: 'All at once?', source: 'person' });
  expect(message).toMatchObject({ content: 'All at once?', parentId: null, conversationId: conversation.id });
  expect(await follow(strata, run.id)).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  const again = await (await begin(question)).json();
  expect([again.conversation.id, again.run.id]).toEqual([conversation.id, run.id]);
  const detail = await get<ConversationDetail>(strata, `/api/conversations/${conversation.id}`);
  expect(detail).toMatchObject({ conversation, messages: [message], runs: [{ id: run.id }] });
});

test('ten equal simultaneous requests create one conversation with one run', async () => {
  const question = { content: 'At the same time?', mixture: mixtureOf([['a']]), clientId: 'begin-2' };
  const answers = await Promise.all(Array.from({ length: 10 }, async () => (await begin(question)).json()));
  expect(new Set(answers.map(({ conversation, run }) => `${conversation.id} ${run.id}`)).size).toBe(1);
});

test('a refused first question leaves no conversation behind', async () => {
  const list = () => get<{ items: unknown[] }>(strata, '/api/conversations?search=Refused');
  for (const question of [
    { content: 'Refused?', mixture: 'nothing' },
    { content: 'Refused?', mixture: 'demo', parentId: 'x' },
    { content: '', mixture: 'demo' },
  ]) {
    const { status } = await begin(question);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  expect((await list()).items).toEqual([]);
});
