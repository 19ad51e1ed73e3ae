import { expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import type { Share, SharedConversation, SharePage } from '@/lib/contract/share-contract';
import { fromStoredRequest } from '@/lib/moa/messages/stored-request';
import { ask, follow, get, mixtureOf, newConversation, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

const mixture = mixtureOf([['alpha', 'beta'], ['alpha']], { systemPrompt: 'The owner’s secret prompt.' });

async function asked(content: string, conversationId?: string) {
  const created = await ask(strata, { content, mixture }, conversationId);
  await follow(strata, created.run.id);
  return { ...created, id: created.message.conversationId };
}

async function share(id: string, body: object = {}): Promise<Share> {
  return (await (await send(strata, 'POST', `/api/conversations/${id}/shares`, body)).json()).share;
}

const read = ({ token }: Share) => get<SharedConversation>(strata, `/api/shares/${token}`);
const change = ({ token }: Share, body: object) => send(strata, 'PATCH', `/api/shares/${token}`, body);

/** What the database holds, which is what an operator or a backup sees. */
async function storedText({ token }: Share): Promise<string> {
  const rows = await strata.query('SELECT snapshot::text AS text FROM "Share" WHERE token = $1', [token]);
  return JSON.stringify(rows);
}

test('what a share leaves out is neither stored, nor served, nor on its page', async () => {
  const { id } = await asked('Bare?');
  const bare = await share(id, { options: { layers: false, costs: false, modelNames: false } });
  expect(bare.options).toEqual({
    layers: false,
    requests: false,
    systemPrompt: false,
    costs: false,
    modelNames: false,
  });
  const page = await (await strata.fetch(bare.path)).text();
  for (const text of [await storedText(bare), JSON.stringify(await read(bare)), page]) {
    expect(text).toContain('aggregator says so');
    for (const word of ['alpha', 'beta', 'compatible/', 'secret']) expect(text).not.toContain(word);
  }
  expect(page).not.toContain('cost unknown');
  expect((await read(bare)).runs[0]?.calls.map(({ model }) => model)).toEqual(['hidden/Model-C']);
});

test('a share includes the exact requests and the system prompt when asked to', async () => {
  const { id, run } = await asked('Whole?');
  const whole = await share(id, { options: { requests: true, systemPrompt: true } });
  const [shared] = (await read(whole)).runs;
  const texts = new Map(shared?.calls.map(({ call, text }) => [call, text]));
  for (const call of ['1.1', '2.1', '3.1']) {
    const { request } = await get<{ request: unknown }>(strata, `/api/runs/${run.id}/calls/${call}/request`);
    const stored = shared?.requests?.[call];
    expect(stored && fromStoredRequest(stored, (place) => texts.get(place)), call).toEqual(request);
  }
  const without = await share(id, { options: { requests: true } });
  expect(await storedText(without)).not.toContain('secret');
  expect(Object.keys((await read(without)).runs[0]?.requests ?? {})).toEqual(['1.1', '1.2', '2.1', '3.1']);
});

test('what looks like a key is not in shared requests', async () => {
  const { id } = await asked('Is sk-proj-abcdefghijklmnop safe?');
  const { requests } = (await read(await share(id, { options: { requests: true } }))).runs[0] ?? {};
  expect(JSON.stringify(requests)).toContain('Is [key] safe?');
  expect(JSON.stringify(requests)).not.toContain('sk-proj');
});

test('an update shows the present state of the branch under the same link, and nothing does so by itself', async () => {
  const { id, run } = await asked('First?');
  const link = await share(id, { options: { costs: false } });
  const next = await ask(strata, { content: 'Second?', mixture, parentId: run.id }, id);
  await follow(strata, next.run.id);
  // A newer branch, which is not shared.
  const other = await ask(strata, { content: 'Elsewhere?', mixture, parentId: null }, id);
  await follow(strata, other.run.id);
  await send(strata, 'PATCH', `/api/conversations/${id}`, { title: 'Renamed' });
  const questions = async () => (await read(link)).messages.map(({ content }) => content);
  expect(await questions()).toEqual(['First?']);

  const response = await change(link, { options: { modelNames: false } });
  const { share: updated }: { share: Share } = await response.json();
  expect(updated).toMatchObject({ token: link.token, path: link.path, title: 'Renamed' });
  expect(updated.options).toMatchObject({ costs: false, modelNames: false, layers: true });
  expect(updated.updatedAt).not.toBeNull();
  expect(await questions()).toEqual(['First?', 'Second?']);
  expect(await storedText(link)).not.toContain('compatible/');
  expect((await change(link, { options: { requests: true, layers: false } })).status).toBe(400);
});

test('an expired share answers like a revoked one, until its owner prolongs it', async () => {
  const { id } = await asked('For a day?');
  const link = await share(id, { expiresInDays: 1 });
  const day = Date.parse(link.expiresAt ?? '') - Date.parse(link.createdAt);
  expect(Math.abs(day - 86_400_000)).toBeLessThan(10_000);
  expect((await strata.fetch(link.path)).status).toBe(200);
  await strata.query(`UPDATE "Share" SET "expiresAt" = now() - interval '1 second' WHERE token = $1`, [
    link.token,
  ]);
  const statuses = async () => [
    (await strata.fetch(`/api/shares/${link.token}`)).status,
    (await strata.fetch(link.path)).status,
    (await send(strata, 'POST', `/api/shares/${link.token}/continue`)).status,
  ];
  expect(await statuses()).toEqual([404, 404, 404]);
  const { items } = await get<SharePage>(strata, `/api/shares?conversationId=${id}`);
  expect(items.map(({ token }) => token)).toEqual([link.token]);
  const prolonged: { share: Share } = await (await change(link, { expiresInDays: null })).json();
  expect(prolonged.share.expiresAt).toBeNull();
  expect(await statuses()).toEqual([200, 200, 201]);
});

test('shares are listed page by page, newest first', async () => {
  const { id } = await asked('Many?');
  const made: string[] = [];
  for (let count = 0; count < 3; count += 1) made.unshift((await share(id)).token);
  const path = `/api/shares?conversationId=${id}&limit=2`;
  const first = await get<SharePage>(strata, path);
  const second = await get<SharePage>(strata, `${path}&cursor=${first.nextCursor}`);
  const listed = [...first.items, ...second.items].map(({ token }) => token);
  expect(listed.toSorted()).toEqual(made.toSorted());
  expect(second.nextCursor).toBeNull();
  expect((await strata.fetch('/api/shares?cursor=nonsense')).status).toBe(400);
});

test('the page of a share describes it for link previews', async () => {
  const { id } = await asked('What is shown of a link?');
  const html = await (await strata.fetch((await share(id)).path)).text();
  expect(html).toContain('property="og:title" content="What is shown of a link?"');
  expect(html).toContain('content="aggregator says so"');
  expect(html).toContain(`property="og:image" content="${strata.origin}/link-preview.png"`);
  expect(html).toMatch(/<meta name="robots" content="noindex/);
});

test('a conversation that continues a share without layers says that they are not included', async () => {
  const { id } = await newConversation(strata);
  await asked('Go on?', id);
  const link = await share(id, { options: { layers: false } });
  const { conversation } = await (await send(strata, 'POST', `/api/shares/${link.token}/continue`)).json();
  const { runs } = await get<SharedConversation>(strata, `/api/conversations/${conversation.id}`);
  expect(runs[0]?.calls.map(({ status }) => status)).toEqual(['skipped', 'skipped', 'skipped', 'succeeded']);
  expect(runs[0]?.calls[0]?.error?.message).toBe('Not included in the share or file.');
});

test('the owner writes the title and the description of link previews, which an update keeps or removes', async () => {
  const { id } = await asked('Plain title?');
  const plain = await share(id);
  expect(plain).toMatchObject({ title: 'Plain title?', ownTitle: null, description: null });
  const own = await share(id, { title: 'What tides are', description: 'Two bulges & "friction".' });
  expect(own).toMatchObject({ title: 'What tides are', description: 'Two bulges & "friction".' });
  // Next sends the head whole to whoever makes previews, and may send it in parts to others.
  const headers = { 'user-agent': 'Twitterbot/1.0' };
  const head = async () =>
    (await (await strata.fetch(own.path, { headers })).text()).split('</head>')[0] ?? '';
  const before = await head();
  expect(before).toContain('property="og:title" content="What tides are"');
  expect(before).toContain('property="og:description" content="Two bulges &amp; &quot;friction&quot;."');
  expect(before).toContain('/link-preview.png"');
  await change(own, { options: { costs: false } });
  expect(await read(own)).toMatchObject({ title: 'What tides are', description: 'Two bulges & "friction".' });
  await change(own, { title: null, description: null });
  expect((await read(own)).title).toBe('Plain title?');
  expect(await head()).toContain('property="og:description" content="aggregator says so');
  expect((await change(own, { description: 'x'.repeat(301) })).status).toBe(400);
});

test('whoever has the link saves what it shows as Markdown, HTML and JSON, and nothing else', async () => {
  const { id } = await asked('To keep?');
  const bare = await share(id, { options: { layers: false, modelNames: false } });
  const whole = await share(id, { options: { requests: true } });
  const file = ({ token }: Share, query: string) => strata.fetch(`/api/shares/${token}/export?${query}`);
  for (const format of ['md', 'html', 'json']) {
    const response = await file(bare, `format=${format}`);
    expect(response.headers.get('content-disposition')).toContain(`to-keep.${format}`);
    const text = await response.text();
    expect(text).toContain('aggregator says so');
    for (const word of ['alpha', 'beta', 'compatible/', 'secret', id]) expect(text).not.toContain(word);
  }
  const answersOnly = await (await file(whole, 'format=md&layers=false')).text();
  expect(answersOnly).not.toContain('alpha says so');
  expect(await (await file(whole, 'format=md')).text()).toContain('alpha says so');

  for (const shared of [whole, bare]) {
    const json = await (await file(shared, 'format=json')).json();
    const imported = await send(strata, 'POST', '/api/conversations/import', json);
    expect(imported.status).toBe(201);
    const { conversation } = await imported.json();
    const { runs } = await get<ConversationDetail>(strata, `/api/conversations/${conversation.id}`);
    expect(runs[0]?.calls.map(({ call, status }) => [call, status])).toEqual(
      ['1.1', '1.2', '2.1', '3.1'].map((call) => [
        call,
        shared === whole || call === '3.1' ? 'succeeded' : 'skipped',
      ]),
    );
  }
  await send(strata, 'DELETE', `/api/shares/${bare.token}`);
  expect((await file(bare, 'format=json')).status).toBe(404);
  expect((await file(whole, 'format=pdf')).status).toBe(400);
});
