import { expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import type { ConversationFile, ImportAnswer } from '@/lib/contract/conversation-file';
import type { Problem } from '@/lib/contract/problem-contract';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { ask, follow, get, mixtureOf, newConversation, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { failing } from '../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const mixture = mixtureOf([['alpha', 'beta'], ['alpha']], { systemPrompt: 'The secret prompt.' });

async function asked(content: string, changes: object = {}, conversationId?: string) {
  const created = await ask(strata, { content, mixture, ...changes }, conversationId);
  await follow(strata, created.run.id);
  return { ...created, id: created.message.conversationId };
}

const exported = (id: string, query: string) => strata.fetch(`/api/conversations/${id}/export?${query}`);

async function fileOf(id: string, query = ''): Promise<ConversationFile> {
  return (await exported(id, `format=json${query}`)).json();
}

const imported = (file: unknown) => send(strata, 'POST', '/api/conversations/import', file);

/** A file without what is new each time. */
function comparable({ exportedAt: _, messages, runs, ...file }: ConversationFile) {
  const names = new Map([...messages, ...runs].map(({ id }, index) => [id, `id-${index}`]));
  const text = JSON.stringify({ ...file, messages, runs });
  return JSON.parse([...names].reduce((rest, [id, name]) => rest.replaceAll(id, name), text));
}

test('a branch is exported as Markdown, with the layers as folded sections or without', async () => {
  const { id } = await asked('What is exported?');
  const response = await exported(id, 'format=md');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="what-is-exported.md"');
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  const markdown = await response.text();
  expect(markdown).toContain(
    '# What is exported?\n\n## Question\n\nWhat is exported?\n\n## Answer\n\naggregator says so',
  );
  expect(markdown).toContain('<details>\n<summary>Layer 1</summary>\n\n### 1.1 · Alpha\n\nalpha says so');
  expect(markdown).not.toContain('secret');
  const bare = await (await exported(id, 'format=md&layers=false')).text();
  expect(bare).not.toContain('alpha says so');
});

test('a run is exported alone, and a branch without the others', async () => {
  const { id, run } = await asked('First?');
  const second = await asked('Second?', { parentId: run.id }, id);
  await asked('Other?', { parentId: null }, id);
  const questions = async (query: string) => (await fileOf(id, query)).messages.map(({ content }) => content);
  expect(await questions('')).toEqual(['First?', 'Second?', 'Other?']);
  expect(await questions(`&run=${second.run.id}&scope=run`)).toEqual(['Second?']);
  const markdown = await (await exported(id, `format=md&run=${run.id}`)).text();
  expect(markdown.match(/^\w+\?$/gm)).toEqual(['First?', 'Second?']);
});

test('an HTML file leaves out what it is told to, and is never shown as a page of the server', async () => {
  const { id } = await asked('As a page?');
  const response = await exported(id, 'format=html&modelNames=false&costs=false');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="as-a-page.html"');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  const html = await response.text();
  expect(html).toContain('aggregator says so');
  for (const word of ['alpha says so', 'Model A']) expect(html).toContain(word);
  for (const word of ['compatible/', 'secret']) expect(html).not.toContain(word);
  const whole = await (await exported(id, 'format=html&requests=true&systemPrompt=true')).text();
  expect(whole).toContain('The secret prompt.');
});

test('JSON comes back as it was exported: branches, failures, requests, ratings and the system prompt', async () => {
  upstream.respond = byModel({ beta: () => failing(400, 'Not today') });
  const { id, run } = await asked('There and back?');
  await asked('And then?', { parentId: run.id }, id);
  await asked('Otherwise?', { parentId: null }, id);
  for (const call of [null, '1.1'])
    await send(strata, 'PUT', `/api/runs/${run.id}/ratings`, { call, rating: 'up' });
  const file = await fileOf(id);
  const { conversation, report }: ImportAnswer = await (await imported(file)).json();
  expect(report).toEqual({ questions: 3, runs: 3, calls: 12 });
  expect(conversation).toMatchObject({ title: 'There and back?', source: 'person' });
  expect(comparable(await fileOf(conversation.id))).toEqual(comparable(file));
  const { runs } = await get<ConversationDetail>(strata, `/api/conversations/${conversation.id}`);
  expect(runs.every((each) => each.imported)).toBe(true);
  expect(runs.map(({ ratings }) => ratings)).toContainEqual({ answer: 'up', '1.1': 'up' });
  const path = (runId: string) => `/api/runs/${runId}/calls/2.1/request`;
  expect(await get(strata, path(runs[0]?.id ?? ''))).toEqual(await get(strata, path(run.id)));
});

test('an imported conversation goes on, is asked again, and counts in no sum', async () => {
  const { id } = await asked('Counted?');
  const file = await fileOf(id);
  for (const each of file.runs) for (const call of each.calls) call.costUsd = 1000;
  const sums = async () => {
    const { rows } = await get<UsageAnswer>(strata, '/api/usage?days=1');
    return rows.reduce((sum, { costUsd, calls }) => ({ usd: sum.usd + costUsd, calls: sum.calls + calls }), {
      usd: 0,
      calls: 0,
    });
  };
  const before = await sums();
  const { conversation }: ImportAnswer = await (await imported(file)).json();
  expect(await sums()).toEqual(before);
  await send(strata, 'PUT', '/api/budgets', { perRunUsd: null, perDayUsd: 100, perProviderDayUsd: {} });
  const next = await ask(strata, { content: 'Go on?', mixture }, conversation.id);
  expect((await follow(strata, next.run.id)).answer).toBe('aggregator says so');
  await send(strata, 'DELETE', `/api/conversations/${conversation.id}`);
  await strata.query(`UPDATE "Conversation" SET "deletedAt" = now() - interval '2 days' WHERE id = $1`, [
    conversation.id,
  ]);
  expect((await sums()).usd).toBe(before.usd);
});

test('what cannot be imported is refused in words by place, and nothing of it is stored', async () => {
  const { id } = await asked('Broken?');
  const conversations = async () =>
    (await strata.query('SELECT count(*)::int AS count FROM "Conversation"', []))[0];
  const before = await conversations();
  const change = async (edit: (file: ConversationFile) => void) => {
    const file = await fileOf(id);
    edit(file);
    const response = await imported(file);
    expect(response.status).toBe(400);
    return (await response.json()) as Problem;
  };
  const cost = await change((file) => Object.assign(file.runs[0]?.calls[1] ?? {}, { costUsd: 'much' }));
  expect(cost.detail).toBe('Nothing was imported. Run 1, call 1.2: the cost must be a number.');
  expect(cost.errors).toEqual([{ path: '', detail: 'Run 1, call 1.2: the cost must be a number.' }]);
  const cycle = await change((file) => Object.assign(file.messages[0] ?? {}, { parentId: file.runs[0]?.id }));
  expect(cycle.detail).toBe('Nothing was imported. Question 1: it follows a run of its own answers.');
  const rated = await change((file) => Object.assign(file.runs[0] ?? {}, { ratings: { '9.9': 'up' } }));
  expect(rated.detail).toBe('Nothing was imported. Run 1, rating of call 9.9: there is no such call.');
  const best = await change((file) => Object.assign(file.runs[0] ?? {}, { ratings: { '1.1': 'best' } }));
  expect(best.detail).toContain('Run 1, rating of call 1.1: it must be');
  expect(await conversations()).toEqual(before);
});

test('bombs are refused before they cost anything', async () => {
  const post = (body: BodyInit) =>
    strata.fetch('/api/conversations/import', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
  const megabyte = new TextEncoder().encode(' '.repeat(1024 * 1024));
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(megabyte);
      if (sent === 200) controller.close();
    },
  });
  const statusOf = async (body: BodyInit) => (await post(body)).status;
  expect(await statusOf(endless).catch(() => 413)).toBe(413);
  expect(sent).toBeLessThan(100);
  expect(await statusOf('['.repeat(1_000_000))).toBe(400);
  expect(await statusOf(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)).toBe(400);
  expect(await statusOf(`{"messages":[${'{},'.repeat(1_000_000)}{}]}`)).toBe(400);
  expect(await statusOf('{"format":"strata.conversation","version":1,"__proto__":{"a":1}}')).toBe(400);
  expect(await statusOf('{"format":"strata.conversation"')).toBe(400);
  expect((await strata.fetch('/api/health')).status).toBe(200);
});

test('nothing is exported while a run is in progress, of a conversation without a run, or in an unknown format', async () => {
  const { id } = await newConversation(strata);
  expect((await exported(id, 'format=md')).status).toBe(409);
  expect((await exported(id, 'format=pdf')).status).toBe(400);
  expect((await exported(id, 'format=json&run=nobody')).status).toBe(404);
  expect((await exported('nobody', 'format=json')).status).toBe(404);
  const { id: other } = await asked('Both?');
  expect((await exported(other, 'format=html&requests=true&layers=false')).status).toBe(400);
});
