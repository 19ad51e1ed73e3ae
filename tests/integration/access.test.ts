/** Who may do what, by every route and method. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, follow, send } from '../support/api';
import { importDataset, readEvaluation, startEvaluation } from '../support/lab';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { addPerson, join, type PersonsStrata, setupToken } from '../support/team';

/**
 * Who may use a route.
 * "public": everybody. "person": whoever has logged in. "writer": not a viewer. "owner": an owner of the team.
 * "own": the person whose it is. "team": also the others while it is given to the team to read.
 * "own or owner": the person, and owners of the team.
 */
type Audience = 'public' | 'person' | 'writer' | 'owner' | 'own' | 'team' | 'own or owner';

interface Rule {
  audience: Audience;
  /** A body that the route accepts, so that nothing but the person's rights refuses it. */
  body?: () => unknown;
  /** Of the address, with its `?`. */
  query?: string;
}

const ids: Record<string, string> = {};
const mixture = () => ({
  name: `Mine ${crypto.randomUUID()}`,
  layers: [{ proposers: [{ model: 'compatible/one' }] }],
  aggregator: { model: 'compatible/aggregator' },
});
const evaluation = () => ({
  dataset: ids.datasetId ?? '',
  contenders: [{ mixture: 'demo' }, { model: 'demo/careful' }],
  judges: [{ form: 'checks' as const }],
  samples: 2,
});
const search = () => ({
  dataset: ids.datasetId,
  models: ['demo/careful', 'demo/bold'],
  judge: { form: 'checks' },
  samples: 2,
  budgetUsd: 1,
});

/** Every route below /api with its methods. A route that is not here fails the test. */
const rules: Record<string, Record<string, Rule>> = {
  '/api/account': { GET: { audience: 'public' } },
  '/api/account/keys': { GET: { audience: 'person' } },
  '/api/account/keys/[providerId]': {
    PUT: { audience: 'writer', body: () => ({ key: 'sk-0123456789' }) },
    DELETE: { audience: 'writer' },
  },
  '/api/account/export': { GET: { audience: 'person' } },
  '/api/audit': { GET: { audience: 'owner' } },
  '/api/budgets': {
    GET: { audience: 'person' },
    PUT: { audience: 'owner', body: () => ({ perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} }) },
  },
  '/api/catalogue': { GET: { audience: 'person' } },
  '/api/catalogue/refresh': { POST: { audience: 'owner' } },
  '/api/conversations': { GET: { audience: 'person' }, POST: { audience: 'writer', body: () => ({}) } },
  '/api/conversations/import': { POST: { audience: 'writer', body: () => JSON.parse(ids.exported ?? '') } },
  '/api/conversations/[conversationId]': {
    GET: { audience: 'team' },
    PATCH: { audience: 'own', body: () => ({ pinned: true }) },
    DELETE: { audience: 'own' },
  },
  '/api/conversations/[conversationId]/export': { GET: { audience: 'team', query: '?format=json' } },
  '/api/conversations/[conversationId]/runs': {
    POST: { audience: 'own', body: () => ({ content: 'And?', mixture: 'demo' }) },
  },
  '/api/conversations/[conversationId]/shares': { POST: { audience: 'own', body: () => ({}) } },
  '/api/datasets': {
    GET: { audience: 'person' },
    POST: { audience: 'writer', body: () => [{ question: 'Why?' }], query: '?name=Mine' },
  },
  '/api/datasets/history': {
    POST: { audience: 'own', body: () => ({ name: 'Mine', messageIds: [ids.messageId] }) },
  },
  '/api/datasets/[datasetId]': { GET: { audience: 'team' }, DELETE: { audience: 'own' } },
  '/api/datasets/[datasetId]/difficulties': { POST: { audience: 'own', body: () => ({}) } },
  '/api/datasets/[datasetId]/references': { POST: { audience: 'own', body: () => ({}) } },
  '/api/datasets/[datasetId]/samples': { GET: { audience: 'team' } },
  '/api/evaluations': { GET: { audience: 'person' }, POST: { audience: 'own', body: evaluation } },
  '/api/evaluations/estimate': { POST: { audience: 'team', body: evaluation } },
  '/api/evaluations/search': { POST: { audience: 'own', body: search } },
  '/api/evaluations/search/estimate': { POST: { audience: 'team', body: search } },
  '/api/evaluations/[evaluationId]': {
    GET: { audience: 'team' },
    PATCH: { audience: 'own', body: () => ({ team: null }) },
    DELETE: { audience: 'own' },
  },
  '/api/evaluations/[evaluationId]/cancel': { POST: { audience: 'own' } },
  '/api/evaluations/[evaluationId]/export': { GET: { audience: 'team', query: '?format=csv' } },
  '/api/evaluations/[evaluationId]/pause': { POST: { audience: 'own' } },
  '/api/evaluations/[evaluationId]/report': { GET: { audience: 'team' } },
  '/api/evaluations/[evaluationId]/results': { GET: { audience: 'team' } },
  '/api/evaluations/[evaluationId]/results/[position]': { GET: { audience: 'team' } },
  '/api/evaluations/[evaluationId]/resume': { POST: { audience: 'own', body: () => ({}) } },
  '/api/evaluations/[evaluationId]/retry': { POST: { audience: 'own' } },
  '/api/evaluations/[evaluationId]/share': { POST: { audience: 'own' }, DELETE: { audience: 'own' } },
  '/api/health': { GET: { audience: 'public' } },
  // Only to programs on this machine, as this test is, or with a token.
  '/api/metrics': { GET: { audience: 'public' } },
  '/api/ready': { GET: { audience: 'public' } },
  '/api/invitations': {
    GET: { audience: 'owner' },
    POST: { audience: 'owner', body: () => ({ role: 'viewer' }) },
  },
  '/api/invitations/accept': {
    POST: {
      audience: 'public',
      body: () => ({ token: 'x'.repeat(32), name: 'No', email: 'no@example.com', password: 'p' }),
    },
  },
  '/api/invitations/check': { POST: { audience: 'public', body: () => ({ token: 'x'.repeat(32) }) } },
  '/api/invitations/[invitationId]': { DELETE: { audience: 'owner' } },
  '/api/keys': {
    GET: { audience: 'writer' },
    POST: { audience: 'writer', body: () => ({ name: 'Mine' }) },
  },
  '/api/keys/[keyId]': {
    PATCH: { audience: 'own', body: () => ({ name: 'Other' }) },
    DELETE: { audience: 'own' },
  },
  '/api/members': { GET: { audience: 'person' } },
  '/api/members/[memberId]': {
    PATCH: { audience: 'owner', body: () => ({ budgetPerDayUsd: 5 }) },
    DELETE: { audience: 'own or owner' },
  },
  '/api/members/[memberId]/reset-link': { POST: { audience: 'owner' } },
  '/api/mixtures': { GET: { audience: 'person' }, POST: { audience: 'writer', body: mixture } },
  '/api/mixtures/[slug]': {
    GET: { audience: 'team' },
    PUT: { audience: 'own', body: mixture },
    PATCH: { audience: 'own', body: () => ({ team: null }) },
    DELETE: { audience: 'own' },
  },
  '/api/models': { GET: { audience: 'person' } },
  '/api/models/doubtful': { GET: { audience: 'person' } },
  '/api/models/speeds': { GET: { audience: 'person' } },
  '/api/openapi.json': { GET: { audience: 'public' } },
  '/api/prices': {
    GET: { audience: 'person' },
    PUT: { audience: 'owner', body: () => ({ model: 'compatible/one', price: { input: 1, output: 1 } }) },
  },
  '/api/providers': {
    GET: { audience: 'person' },
    POST: { audience: 'owner', body: () => ({ name: 'Mine', baseUrl: 'http://127.0.0.1:9/v1' }) },
  },
  '/api/providers/[providerId]': {
    PUT: { audience: 'owner', body: () => ({ key: 'sk-0123456789' }) },
    DELETE: { audience: 'owner' },
  },
  '/api/providers/[providerId]/test': { POST: { audience: 'owner', body: () => ({}) } },
  '/api/runs': { GET: { audience: 'person' } },
  '/api/runs/events': { GET: { audience: 'person', query: '?runs=nothing' } },
  '/api/runs/[runId]': { GET: { audience: 'team' } },
  '/api/runs/[runId]/aggregate': { POST: { audience: 'own' } },
  '/api/runs/[runId]/calls/[call]/request': { GET: { audience: 'team' } },
  '/api/runs/[runId]/calls/[call]/retry': { POST: { audience: 'own', body: () => ({}) } },
  '/api/runs/[runId]/calls/[call]/stop': { POST: { audience: 'own' } },
  '/api/runs/[runId]/calls/[call]/use': { POST: { audience: 'own', body: () => ({}) } },
  '/api/runs/[runId]/continue': { POST: { audience: 'own', body: () => ({}) } },
  '/api/runs/[runId]/events': { GET: { audience: 'team' } },
  '/api/runs/[runId]/ratings': { PUT: { audience: 'own', body: () => ({ call: null, rating: 'up' }) } },
  '/api/runs/[runId]/resume': { POST: { audience: 'own', body: () => ({}) } },
  '/api/runs/[runId]/retry': { POST: { audience: 'own', body: () => ({ calls: ['1.1'] }) } },
  '/api/runs/[runId]/sources': { GET: { audience: 'team' } },
  '/api/runs/[runId]/stop': { POST: { audience: 'own' } },
  '/api/settings': {
    GET: { audience: 'person' },
    PUT: { audience: 'owner', body: () => ({ modelTitles: false }) },
  },
  '/api/shared-evaluations/[evaluationToken]': { GET: { audience: 'public' } },
  '/api/shared-evaluations/[evaluationToken]/report': { GET: { audience: 'public' } },
  '/api/shared-evaluations/[evaluationToken]/results': { GET: { audience: 'public' } },
  '/api/shared-evaluations/[evaluationToken]/results/[position]': { GET: { audience: 'public' } },
  '/api/shares': { GET: { audience: 'person' } },
  '/api/shares/[token]': {
    GET: { audience: 'public' },
    PATCH: { audience: 'own', body: () => ({ title: 'Other' }) },
    DELETE: { audience: 'own' },
  },
  '/api/shares/[token]/continue': { POST: { audience: 'writer' } },
  '/api/shares/[token]/export': { GET: { audience: 'public', query: '?format=md' } },
  '/api/usage': { GET: { audience: 'person' } },
  '/api/usage/csv': { GET: { audience: 'person' } },
  '/api/usage/influence': { GET: { audience: 'person' } },
};

/** Routes of better-auth, which its own tests cover, and the answer to every other address. */
const others = ['/api/auth/[...all]', '/api/[...path]'];

/** What the route files export, as "GET /api/runs". Both folders of a token have the parameter `token`. */
function exported(): string[] {
  const root = path.resolve(import.meta.dirname, '..', '..', 'app');
  return globSync('api/**/route.ts', { cwd: root })
    .flatMap((file) => {
      const route = `/${path.dirname(file)}`.replace(
        'shared-evaluations/[token]',
        'shared-evaluations/[evaluationToken]',
      );
      const code = readFileSync(path.join(root, file), 'utf8');
      return others.includes(route)
        ? []
        : [...code.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
            ([, method]) => `${method} ${route}`,
          );
    })
    .toSorted();
}

const cases = Object.entries(rules).flatMap(([route, methods]) =>
  Object.entries(methods).map(([method, rule]) => ({ name: `${method} ${route}`, route, method, ...rule })),
);
type Case = (typeof cases)[number];

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream, env: { ACCOUNTS: 'on' } });
let owner: PersonsStrata;
let member: PersonsStrata;
let colleague: PersonsStrata;
let viewer: PersonsStrata;

function addressOf({ route, query = '' }: Case): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? `no-${name}`) + query;
}

async function statusFor(who: { fetch: PersonsStrata['fetch'] }, asked: Case): Promise<number> {
  const body = asked.body?.();
  const response = await who.fetch(addressOf(asked), {
    method: asked.method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  await response.body?.cancel();
  return response.status;
}

const refused = [401, 403, 404];

beforeAll(async () => {
  owner = await join(strata, setupToken(strata), 'Olga');
  member = await addPerson(owner, strata, 'member', 'Max');
  colleague = await addPerson(owner, strata, 'member', 'Carla');
  viewer = await addPerson(owner, strata, 'viewer', 'Vera');

  const made = await ask(member, { mixture: 'demo', content: 'Why is the sky blue?' });
  await follow(member, made.run.id);
  Object.assign(ids, {
    conversationId: made.run.conversationId,
    runId: made.run.id,
    messageId: made.message.id,
  });
  Object.assign(ids, { call: '1.1', position: '0', memberId: member.id, providerId: 'compatible' });
  ids.exported = await (
    await member.fetch(`/api/conversations/${ids.conversationId}/export?format=json`)
  ).text();
  const share = await send(member, 'POST', `/api/conversations/${ids.conversationId}/shares`, {});
  ids.token = (await share.json()).share.token;
  ids.slug = (await (await send(member, 'POST', '/api/mixtures', mixture())).json()).slug;
  ids.keyId = (await (await send(member, 'POST', '/api/keys', { name: 'Mine' })).json()).entry.id;
  const sums = [
    { question: 'What is 2 + 2?', check: { kind: 'number', value: 4 } },
    { question: 'What is 3 + 3?', check: { kind: 'number', value: 6 } },
  ];
  ids.datasetId = (await importDataset(member, JSON.stringify(sums))).id;
  ids.evaluationId = (await startEvaluation(member, evaluation())).id;
  await vi.waitFor(
    async () => expect((await readEvaluation(member, ids.evaluationId ?? '')).status).toBe('finished'),
    { timeout: 30_000 },
  );
  const shared = await send(member, 'POST', `/api/evaluations/${ids.evaluationId}/share`);
  ids.evaluationToken = (await shared.json()).token;
});

test('the table has every route and method', () => {
  expect(cases.map(({ name }) => name).toSorted()).toEqual(exported());
});

describe('without a session', () => {
  test.each(cases)('$name', async (asked) => {
    const status = await statusFor(strata, asked);
    if (asked.audience !== 'public') expect(status).toBe(401);
    else expect([401, 403]).not.toContain(status);
  });
});

describe('what a person keeps private, other people do not find', () => {
  const people = () => [owner, colleague, viewer];

  test.each(cases.filter(({ audience }) => audience === 'own' || audience === 'team'))(
    '$name',
    async (asked) => {
      const [asOwner, asColleague, asViewer] = await Promise.all(
        people().map((who) => statusFor(who, asked)),
      );
      const missing =
        asked.body !== undefined && asked.route.startsWith('/api/') && !asked.route.includes('[') ? 422 : 404;
      expect([asOwner, asColleague]).toEqual([missing, missing]);
      expect([missing, 403]).toContain(asViewer);
    },
  );
});

test('a search finds texts of one’s own, and of others only what they give to the team', async () => {
  const { message, run } = await ask(member, { mixture: 'demo', content: 'Where do capybaras sleep?' });
  await follow(member, run.id);
  const found = async (who: PersonsStrata, of = 'me') => {
    const response = await who.fetch(`/api/conversations?search=capybaras&of=${of}`);
    return ((await response.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  await send(member, 'PATCH', `/api/conversations/${message.conversationId}`, { title: 'Sleep' });
  await expect.poll(() => found(member)).toEqual([message.conversationId]);
  for (const who of [owner, colleague, viewer])
    expect([...(await found(who)), ...(await found(who, 'team'))]).toEqual([]);
  await send(member, 'PATCH', `/api/conversations/${message.conversationId}`, { team: 'read' });
  expect([await found(colleague), await found(colleague, 'team')]).toEqual([[], [message.conversationId]]);
});

describe('what is for owners of the team, others may not do', () => {
  test.each(cases.filter(({ audience }) => audience.endsWith('owner')))('$name', async (asked) => {
    const others = await Promise.all([colleague, viewer].map((who) => statusFor(who, asked)));
    expect(others).toEqual([403, 403]);
  });
});

describe('a viewer changes nothing', () => {
  test.each(cases.filter(({ audience }) => audience === 'writer'))('$name', async (asked) => {
    expect(await statusFor(viewer, asked)).toBe(403);
  });
});

describe('what is given to the team to read', () => {
  beforeAll(async () => {
    await send(member, 'PATCH', `/api/conversations/${ids.conversationId}`, { team: 'read' });
    await send(member, 'PATCH', `/api/evaluations/${ids.evaluationId}`, { team: 'read' });
    await send(member, 'PATCH', `/api/mixtures/${ids.slug}`, { team: 'read' });
  });

  test.each(cases.filter(({ audience }) => audience === 'team'))(
    'is read by the team: $name',
    async (asked) => {
      const statuses = await Promise.all([owner, colleague].map((who) => statusFor(who, asked)));
      for (const status of statuses) expect(refused).not.toContain(status);
    },
  );

  test.each(cases.filter(({ audience, name }) => audience === 'own' && name.includes('[')))(
    'is not changed by the team: $name',
    async (asked) => {
      const statuses = await Promise.all([owner, colleague].map((who) => statusFor(who, asked)));
      expect(statuses).toEqual([404, 404]);
    },
  );
});

describe('everybody may do what is theirs', () => {
  // Deletions last, and that of the person after all others.
  const order = ({ name, method }: Case) => (name.includes('members') ? 2 : method === 'DELETE' ? 1 : 0);
  const own = cases.filter(({ audience }) => audience !== 'owner').toSorted((a, b) => order(a) - order(b));

  test.each(own)('$name', async (asked) => {
    expect([401, 403]).not.toContain(await statusFor(member, asked));
  });

  test.each(cases.filter(({ audience }) => audience === 'owner'))('an owner: $name', async (asked) => {
    expect([401, 403]).not.toContain(await statusFor(owner, asked));
  });
});
