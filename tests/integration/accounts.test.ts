/** Accounts: setup, invitations, sessions, passwords, limits, logins by others, and the end of an account. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, follow, mixtureOf, newConversation, send } from '../support/api';
import { rawRequest } from '../support/http/raw-request';
import { sharedOpenIdProvider } from '../support/services/openid-provider';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { type Strata, startStrata } from '../support/strata';
import {
  addPerson,
  cookieOf,
  join,
  logIn,
  type PersonsStrata,
  password,
  setupToken,
  withCookie,
} from '../support/team';
import { byModel, hangingAfter, saysSo } from '../support/upstream/behaviours';
import { startUpstream } from '../support/upstream/upstream';

const upstream = sharedUpstream();
const openId = sharedOpenIdProvider();
const strata = sharedStrata({
  upstream,
  env: () => ({
    ACCOUNTS: 'on',
    PUBLIC_URL: 'https://strata.example',
    TRUST_PROXY: '127.0.0.0/8',
    TRUSTED_LOGIN_HEADER: 'x-forwarded-email',
    TRUSTED_LOGIN_NETWORKS: '127.0.0.0/8',
    OIDC_ISSUER: openId.issuer,
    OIDC_CLIENT_ID: 'strata',
    OIDC_CLIENT_SECRET: 'secret',
  }),
});

/** What a proxy in front of Strata sends. */
const ofProxy = { host: 'strata.example', origin: 'https://strata.example', 'x-forwarded-proto': 'https' };

let owner: PersonsStrata;
let member: PersonsStrata;

beforeAll(async () => {
  upstream.respond = saysSo;
  owner = await join(strata, setupToken(strata), 'Olga');
  member = await addPerson(owner, strata, 'member', 'Max');
});

const statusOf = async (who: { fetch: Strata['fetch'] }, path = '/api/conversations') =>
  (await who.fetch(path)).status;

const actions = async (): Promise<string[]> => {
  const { items } = await (await owner.fetch('/api/audit?limit=200')).json();
  return (items as { action: string; email: string | null }[]).map(
    ({ action, email }) => `${action} ${email}`,
  );
};

describe('accounts where one person worked without them', () => {
  let team: Strata;
  let first: PersonsStrata;
  let conversationId: string;
  let key: string;

  beforeAll(async () => {
    const alone = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
    conversationId = (await newConversation(alone)).id;
    await send(alone, 'POST', '/api/mixtures', mixtureOf([['one']], { name: 'From before' }));
    key = (await (await send(alone, 'POST', '/api/keys', { name: 'Old' })).json()).key;
    await alone.kill('SIGTERM');
    team = await startStrata({
      dataDir: alone.dataDir,
      env: {
        ACCOUNTS: 'on',
        OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl,
        PUBLIC_URL: 'https://strata.example',
        TRUSTED_LOGIN_HEADER: 'x-forwarded-email',
        TRUSTED_LOGIN_NETWORKS: '10.0.0.0/8',
      },
    });
    first = await join(team, setupToken(team), 'Olga');
  });
  afterAll(() => team?.close());

  test('what one person made without accounts is the owner’s after the setup', async () => {
    const second = await addPerson(first, team, 'member', 'Max');
    expect(await statusOf(first, `/api/conversations/${conversationId}`)).toBe(200);
    expect(await statusOf(second, `/api/conversations/${conversationId}`)).toBe(404);
    expect(await statusOf(first, '/api/mixtures/from-before')).toBe(200);
    expect(await statusOf(second, '/api/mixtures/from-before')).toBe(404);
    // The key goes on, for the owner.
    const models = await team.fetch('/v1/models', { headers: { authorization: `Bearer ${key}` } });
    expect(JSON.stringify(await models.json())).toContain('from-before');
  });

  test('anybody who sends the header of a login from outside its networks is nobody', async () => {
    const headers = { ...ofProxy, 'x-forwarded-email': first.email };
    const asked = await rawRequest(team, 'GET', '/api/account', headers);
    expect(JSON.parse(asked.body).person).toBeNull();
  });

  test('the server does not start without accounts, which would open the data of all', async () => {
    await team.kill('SIGTERM');
    await expect(startStrata({ dataDir: team.dataDir })).rejects.toThrow('This database has accounts');
  });
});

test('a link makes one account, and only while it is valid', async () => {
  const { url, invitation } = await (
    await send(owner, 'POST', '/api/invitations', { role: 'viewer' })
  ).json();
  const token = url.split('#')[1];
  expect(url).toMatch(/^https:\/\/strata\.example\/invitation#/);
  const weak = { token, name: 'Vera', email: 'vera@example.com', password: 'vera vera vera vera' };
  const refused = await send(strata, 'POST', '/api/invitations/accept', weak);
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors[0]).toMatchObject({ path: '/password' });
  // A refused attempt does not use it up.
  expect((await join(strata, token, 'Vera')).email).toBe('vera@example.com');
  expect((await send(strata, 'POST', '/api/invitations/check', { token })).status).toBe(404);
  expect((await send(strata, 'POST', '/api/invitations/accept', { ...weak, password })).status).toBe(404);
  const { items } = await (await owner.fetch('/api/invitations')).json();
  expect(items.map(({ id }: { id: string }) => id)).not.toContain(invitation.id);

  const other = await (await send(owner, 'POST', '/api/invitations', { role: 'member' })).json();
  expect((await send(owner, 'DELETE', `/api/invitations/${other.invitation.id}`)).status).toBe(204);
  const late = { token: other.url.split('#')[1], name: 'Late', email: 'late@example.com', password };
  expect((await send(strata, 'POST', '/api/invitations/accept', late)).status).toBe(404);
  await strata.query(
    'UPDATE "Invitation" SET "expiresAt" = now() - interval \'1 minute\' WHERE "usedAt" IS NULL',
  );
});

test('nobody signs up without an invitation', async () => {
  const body = { name: 'Eve', email: 'eve@example.com', password };
  expect((await send(strata, 'POST', '/api/auth/sign-up/email', body)).status).toBe(404);
  expect(await (await owner.fetch('/api/members')).text()).not.toContain('eve@');
});

test('nobody gives themselves a role, a limit or a verified email', async () => {
  const wanted = {
    name: 'Max',
    role: 'owner',
    budgetPerDayUsd: null,
    emailVerified: true,
    email: 'boss@example.com',
  };
  await (await send(member, 'POST', '/api/auth/update-user', wanted)).body?.cancel();
  const { person } = await (await member.fetch('/api/account')).json();
  expect(person).toMatchObject({ role: 'member', email: 'max@example.com' });
  expect(
    (await send(member, 'POST', '/api/auth/change-email', { newEmail: 'olga2@example.com' })).status,
  ).toBe(404);
  for (const path of ['/api/auth/sign-up/email/', '/api/auth//sign-up/email', '/api/auth/sign-up/EMAIL']) {
    const body = { name: 'Eve', email: 'eve@example.com', password, role: 'owner' };
    expect((await send(strata, 'POST', path, body)).status, path).toBeGreaterThanOrEqual(400);
  }
  expect(await (await owner.fetch('/api/members')).text()).not.toContain('eve@');
});

test('the cookie of a session is bound to the host, sent by https only, and new at each login', async () => {
  const login = await send(strata, 'POST', '/api/auth/sign-in/email', { email: member.email, password });
  const cookies = login.headers.getSetCookie();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(
    /^__Host-strata\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(cookieOf(login)).not.toBe(member.cookie);
  expect(await statusOf(withCookie(strata, 'strata.session_token=forged'))).toBe(401);
  expect(await statusOf(withCookie(strata, `${cookieOf(login)}x`))).toBe(401);
});

test('a session can be revoked, and ends at the logout', async () => {
  const other = await logIn(strata, member.email);
  const sessions = await (await member.fetch('/api/auth/list-sessions')).json();
  expect(sessions.length).toBeGreaterThan(1);
  expect((await send(member, 'POST', '/api/auth/revoke-other-sessions', {})).status).toBe(200);
  expect(await statusOf(other)).toBe(401);
  const third = await logIn(strata, member.email);
  expect((await send(third, 'POST', '/api/auth/sign-out', {})).status).toBe(200);
  expect(await statusOf(third)).toBe(401);
  expect(await statusOf(member)).toBe(200);
});

test('a new role ends the sessions of the person and holds from the next login', async () => {
  const paul = await addPerson(owner, strata, 'member', 'Paul');
  expect((await send(paul, 'POST', '/api/conversations', {})).status).toBe(201);
  expect((await send(owner, 'PATCH', `/api/members/${paul.id}`, { role: 'viewer' })).status).toBe(204);
  expect(await statusOf(paul)).toBe(401);
  const again = await logIn(strata, paul.email);
  expect((await send(again, 'POST', '/api/conversations', {})).status).toBe(403);
  expect(await actions()).toContain('role.changed olga@example.com');
});

test('who may not read a run any more is cut off its events, also where these were open before', async () => {
  upstream.respond = byModel({ hangs: hangingAfter('so far ') });
  const reader = await addPerson(owner, strata, 'member', 'Rita');
  const { run } = await ask(member, { mixture: mixtureOf([['hangs']]) });
  await send(member, 'PATCH', `/api/conversations/${run.conversationId}`, { team: 'read' });
  const seen = { reader: '', member: '' };
  const read = async (who: PersonsStrata, name: keyof typeof seen) => {
    const { body } = await who.fetch(`/api/runs/${run.id}/events`);
    for await (const chunk of body ?? []) seen[name] += Buffer.from(chunk).toString();
  };
  const ofMember = read(member, 'member');
  const ofReader = read(reader, 'reader');
  await expect.poll(() => seen.reader).toContain('so far');
  await send(owner, 'PATCH', `/api/members/${reader.id}`, { role: 'viewer' });
  // Its session has ended with its role. The server asks every 15 s.
  await ofReader;
  expect(seen.reader).not.toContain('run.finished');
  await send(member, 'POST', `/api/runs/${run.id}/stop`);
  await ofMember;
  expect(seen.member).toContain('run.finished');
  upstream.respond = saysSo;
});

test('a team keeps an owner', async () => {
  for (const change of [
    () => send(owner, 'PATCH', `/api/members/${owner.id}`, { role: 'member' }),
    () => send(owner, 'DELETE', `/api/members/${owner.id}`),
  ]) {
    const response = await change();
    expect(response.status).toBe(409);
    expect((await response.json()).detail).toContain('needs an owner');
  }
  // What was refused did not happen.
  expect(await actions()).not.toContain('person.erased olga@example.com');
  expect(await statusOf(owner)).toBe(200);
});

test('an owner makes a link that sets a new password once, and ends all sessions', async () => {
  const rosa = await addPerson(owner, strata, 'member', 'Rosa');
  const { url } = await (await send(owner, 'POST', `/api/members/${rosa.id}/reset-link`)).json();
  const token = url.split('#')[1];
  const next = 'candle bridge winter fox';
  const weak = await send(strata, 'POST', '/api/auth/reset-password', { token, newPassword: 'short' });
  expect(weak.status).toBe(400);
  expect((await send(strata, 'POST', '/api/auth/reset-password', { token, newPassword: next })).status).toBe(
    200,
  );
  expect(await statusOf(rosa)).toBe(401);
  await expect(logIn(strata, rosa.email)).rejects.toThrow('401');
  expect((await logIn(strata, rosa.email, next)).id).toBe(rosa.id);
  expect(
    (await send(strata, 'POST', '/api/auth/reset-password', { token, newPassword: password })).status,
  ).toBe(400);
  // Nobody else gets such a link.
  expect((await send(strata, 'POST', '/api/auth/request-password-reset', { email: rosa.email })).status).toBe(
    404,
  );
});

test('logins are limited by the client’s address, which a trusted proxy names', async () => {
  const tries = async (address: string) => {
    const sent = JSON.stringify({ email: 'olga@example.com', password: 'wrong wrong wrong wrong' });
    const headers = { ...ofProxy, 'content-type': 'application/json', 'x-forwarded-for': address };
    return (await rawRequest(strata, 'POST', '/api/auth/sign-in/email', headers, sent)).status;
  };
  const statuses: number[] = [];
  for (let i = 0; i < 12; i += 1) statuses.push(await tries('203.0.113.9'));
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
  expect(await tries('203.0.113.10')).toBe(401);
  expect(await actions()).toContain('login.failed olga@example.com');
});

test('a proxy that has logged the person in names them by a header, if it is in the given networks', async () => {
  const asked = await rawRequest(strata, 'GET', '/api/account', {
    ...ofProxy,
    'x-forwarded-email': member.email,
  });
  expect(JSON.parse(asked.body).person).toMatchObject({ id: member.id });
  const unknown = { ...ofProxy, 'x-forwarded-email': 'eve@example.com' };
  expect((await rawRequest(strata, 'GET', '/api/account', unknown)).status).toBe(403);
});

describe('a login at an OpenID provider', () => {
  /** Follows the redirects as a browser would. @returns the answer of the callback, and all cookies. */
  async function logInThere(): Promise<{ location: string; cookie: string }> {
    const begun = await send(strata, 'POST', '/api/auth/sign-in/social', {
      provider: 'oidc',
      callbackURL: '/',
    });
    const { url } = await begun.json();
    const there = await fetch(url, { redirect: 'manual' });
    const back = new URL(there.headers.get('location') ?? '');
    expect(back.origin).toBe('https://strata.example');
    const done = await strata.fetch(back.pathname + back.search, {
      redirect: 'manual',
      headers: { cookie: cookieOf(begun) },
    });
    return { location: done.headers.get('location') ?? '', cookie: cookieOf(done) };
  }

  test('makes an account for an invited, verified email, with the role of the invitation', async () => {
    await send(owner, 'POST', '/api/invitations', { role: 'viewer', email: 'Otto@example.com' });
    openId.person = { email: 'otto@example.com', emailVerified: false };
    expect((await logInThere()).location).toContain('error');
    openId.person = { email: 'otto@example.com', emailVerified: true };
    const { cookie } = await logInThere();
    const { person } = await (await withCookie(strata, cookie).fetch('/api/account')).json();
    expect(person).toMatchObject({ email: 'otto@example.com', role: 'viewer', hasPassword: false });
    // He logs in again without an invitation.
    expect(await statusOf(withCookie(strata, (await logInThere()).cookie))).toBe(200);
  });

  test('is refused for everybody else', async () => {
    openId.person = { email: 'eve@example.com', emailVerified: true };
    const { location, cookie } = await logInThere();
    expect(location).toContain('error');
    expect(await statusOf(withCookie(strata, cookie))).toBe(401);
  });

  test('does not take over an account with a password', async () => {
    openId.person = { email: 'olga@example.com', emailVerified: true };
    const { location, cookie } = await logInThere();
    expect(location).toContain('error');
    expect(await statusOf(withCookie(strata, cookie))).toBe(401);
  });
});

test('the runs of an API key are those of the person who made it', async () => {
  const { key } = await (await send(member, 'POST', '/api/keys', { name: 'Max’s' })).json();
  const chat = await strata.fetch('/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'moa/demo', messages: [{ role: 'user', content: 'Hello?' }] }),
  });
  expect(chat.status).toBe(200);
  expect((await (await member.fetch('/api/runs')).json()).items).toHaveLength(1);
  expect((await (await owner.fetch('/api/runs')).json()).items).toHaveLength(0);
  expect((await (await owner.fetch('/api/keys')).json()).items).toHaveLength(0);
  // Our command line uses it for everything else; with limits it is for /v1 alone.
  const withKey = (secret: string) =>
    strata.fetch('/api/conversations', { headers: { 'x-api-key': secret } });
  expect((await withKey(key)).status).toBe(200);
  expect((await withKey('sk-strata-wrong')).status).toBe(401);
  const limited = await (
    await send(member, 'POST', '/api/keys', { name: 'Two', requestsPerMinute: 2 })
  ).json();
  expect((await withKey(limited.key)).status).toBe(403);
  // On this machine, too, a key is needed.
  expect((await strata.fetch('/v1/models')).status).toBe(401);
});

test('what a person runs is called with their own key of a provider, and the key is never told', async () => {
  const keyOf = async (who: PersonsStrata) => {
    const before = upstream.requests.length;
    const { run } = await ask(who, { mixture: mixtureOf([['one']]) });
    await follow(who, run.id);
    const sent = upstream.requests.slice(before).map(({ headers }) => headers.authorization ?? 'none');
    return [...new Set(sent)].join();
  };
  const own = 'sk-of-max-0123456789';
  const ofTeam = await keyOf(owner);
  const set = await send(member, 'PUT', '/api/account/keys/compatible', { key: own });
  expect((await set.json()).key).toMatchObject({ hasKey: true, keyLastFour: '6789', problem: null });
  expect(await keyOf(member)).toBe(`Bearer ${own}`);
  expect(await keyOf(owner)).toBe(ofTeam);
  const tested = await send(member, 'POST', '/api/providers/compatible/test', { model: 'one' });
  expect(await tested.json()).toMatchObject({ ok: true });
  expect(upstream.requests.at(-1)?.headers.authorization).toBe(`Bearer ${own}`);

  const viewer = await addPerson(owner, strata, 'viewer', 'Victor');
  expect((await send(viewer, 'PUT', '/api/account/keys/compatible', { key: own })).status).toBe(403);
  expect((await send(member, 'PUT', '/api/account/keys/nobody', { key: own })).status).toBe(404);
  expect(await (await owner.fetch('/api/account/keys')).text()).not.toContain('6789');
  for (const path of ['/api/account/keys', '/api/account/export', '/api/providers'])
    expect(await (await member.fetch(path)).text()).not.toContain(own);

  expect((await send(member, 'DELETE', '/api/account/keys/compatible')).status).toBe(204);
  expect(await keyOf(member)).toBe(ofTeam);
  expect((await send(member, 'POST', '/api/providers/compatible/test', {})).status).toBe(403);
  expect(await actions()).toContain('own-key.removed max@example.com');
});

test('an own key is not sent to another address that the endpoint gets later', async () => {
  const at = (baseUrl: string) => ({ name: 'Gateway', baseUrl, key: 'sk-of-team-0123456789' });
  const other = await startUpstream({ respond: saysSo });
  const env = { ALLOW_PRIVATE_HOSTS: '127.0.0.1', ACCOUNTS: 'on' };
  const team = await startStrata({ env });
  const first = await join(team, setupToken(team), 'Olga');
  await send(first, 'POST', '/api/providers', at(upstream.baseUrl));
  await send(first, 'PUT', '/api/account/keys/gateway', { key: 'sk-of-olga-0123456789' });
  await send(first, 'PUT', '/api/providers/gateway', at(other.baseUrl));
  const { items } = await (await first.fetch('/api/account/keys')).json();
  expect(items.at(-1)).toMatchObject({
    providerId: 'gateway',
    problem: expect.stringContaining('another address'),
  });
  const layers = [{ proposers: [{ model: 'gateway/one' }] }];
  const refused = await send(first, 'POST', '/api/conversations', {
    question: { content: 'Why?', mixture: { name: 'Own', layers, aggregator: { model: 'gateway/one' } } },
  });
  expect(await refused.text()).toContain('Your own key of gateway cannot be used');
  expect(other.requests.map(({ headers }) => headers.authorization)).not.toContain(
    'Bearer sk-of-olga-0123456789',
  );
  await team.kill('SIGTERM');
  await other.close();
});

test('a person has limits of their own, beside the budgets of the team', async () => {
  const lena = await addPerson(owner, strata, 'member', 'Lena');
  await send(owner, 'PUT', '/api/prices', {
    model: 'compatible/dear',
    price: { input: 1000, output: 10_000 },
  });
  const mixture = mixtureOf([['dear']]);
  const ended = await follow(lena, (await ask(lena, { mixture })).run.id);
  expect(ended.costUsd).toBeGreaterThan(0);
  await send(owner, 'PATCH', `/api/members/${lena.id}`, { budgetPerDayUsd: 0.000001 });
  const { id } = await newConversation(lena);
  const refused = await send(lena, 'POST', `/api/conversations/${id}/runs`, { content: 'Why?', mixture });
  expect(await refused.json()).toMatchObject({
    type: expect.stringContaining('over_budget'),
    detail: expect.stringContaining('your budget of'),
  });
  expect((await ask(member, { mixture })).run.status).toBe('running');

  const usage = async (who: PersonsStrata, of: string) =>
    (await (await who.fetch(`/api/usage?of=${of}`)).json()).rows?.filter(
      ({ model }: { model: string }) => model === 'compatible/dear',
    );
  expect(await usage(lena, 'me')).toMatchObject([{ calls: 1 }]);
  expect(await usage(owner, 'me')).toEqual([]);
  expect((await usage(owner, 'team'))[0].calls).toBeGreaterThanOrEqual(1);
  expect((await lena.fetch('/api/usage?of=team')).status).toBe(403);
});

test('two people may have mixtures of one name, and give them to the team', async () => {
  const made = async (who: PersonsStrata) =>
    (await (await send(who, 'POST', '/api/mixtures', mixtureOf([['one']], { name: 'Shared name' }))).json())
      .slug;
  const [first, second] = [await made(owner), await made(member)];
  expect(second).not.toBe(first);
  const slugs = async (who: PersonsStrata) =>
    (await (await who.fetch('/api/mixtures')).json()).items.map(({ slug }: { slug: string }) => slug);
  expect(await slugs(member)).not.toContain(first);
  await send(owner, 'PATCH', `/api/mixtures/${first}`, { team: 'continue' });
  expect(await slugs(member)).toContain(first);
  const changed = mixtureOf([['two']], { name: 'Shared name' });
  expect((await send(member, 'PUT', `/api/mixtures/${first}`, changed)).status).toBe(200);
  expect((await send(member, 'DELETE', `/api/mixtures/${first}`)).status).toBe(404);
});

test('in a conversation that the team may continue, others ask, and its owner keeps the rest', async () => {
  const { message, run } = await ask(member, { mixture: mixtureOf([['one']]) });
  await follow(member, run.id);
  const path = `/api/conversations/${message.conversationId}`;
  await send(member, 'PATCH', path, { team: 'continue' });
  const asked = await send(owner, 'POST', `${path}/runs`, {
    content: 'And then?',
    mixture: mixtureOf([['one']]),
  });
  expect(asked.status).toBe(202);
  expect((await send(owner, 'PATCH', path, { title: 'Mine now' })).status).toBe(404);
  expect((await send(owner, 'DELETE', path)).status).toBe(404);
  await send(member, 'PATCH', path, { team: null });
  expect(await statusOf(owner, path)).toBe(404);
  expect(await statusOf(member, `${path}/export?format=json`)).toBe(200);
  expect(await actions()).toEqual(
    expect.arrayContaining(['conversation.given max@example.com', 'conversation.exported max@example.com']),
  );
});

test('everything of a person can be exported and erased; what they spent stays counted', async () => {
  const zoe = await addPerson(owner, strata, 'member', 'Zoe');
  const { message, run } = await ask(zoe, { mixture: mixtureOf([['rare']]), content: 'A private question?' });
  await follow(zoe, run.id);
  await send(zoe, 'POST', '/api/mixtures', mixtureOf([['rare']], { name: 'Zoe’s' }));
  await send(zoe, 'POST', '/api/keys', { name: 'Zoe’s' });
  const exported = JSON.parse(await (await zoe.fetch('/api/account/export')).text());
  expect(exported.conversations).toHaveLength(1);
  expect(JSON.stringify(exported.conversations)).toContain('A private question?');
  expect(exported.mixtures).toHaveLength(1);
  expect(exported.keys).toHaveLength(1);
  expect(JSON.stringify(exported)).not.toContain('"hash"');

  expect((await send(owner, 'DELETE', `/api/members/${zoe.id}`)).status).toBe(204);
  expect(await statusOf(zoe)).toBe(401);
  const [left] = await strata.query(
    `SELECT (SELECT count(*)::int FROM "Message" WHERE content = 'A private question?') AS messages,
      (SELECT count(*)::int FROM "Conversation" WHERE id = '${message.conversationId}') AS conversations,
      (SELECT count(*)::int FROM "User" WHERE email = '${zoe.email}') AS users,
      (SELECT count(*)::int FROM "AuditEntry" WHERE email = '${zoe.email}') AS named`,
  );
  expect(left).toEqual({ messages: 0, conversations: 0, users: 0, named: 0 });
  await expect(logIn(strata, zoe.email)).rejects.toThrow('401');
  const { rows } = await (await owner.fetch('/api/usage?of=team')).json();
  expect(rows.some(({ model }: { model: string }) => model === 'compatible/rare')).toBe(true);
});

test('the host of the public address is known, and others are not', async () => {
  const asked = async (host: string) => (await rawRequest(strata, 'GET', '/api/account', { host })).status;
  expect(await asked('strata.example')).toBe(200);
  expect(await asked('evil.example')).toBe(403);
});
