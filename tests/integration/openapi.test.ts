import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewApiKey } from '@/lib/contract/api-key-contract';
import type { Conversation, CreatedRun } from '@/lib/contract/conversation-contract';
import type { ConversationFile } from '@/lib/contract/conversation-file';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import type { Problem } from '@/lib/contract/problem-contract';
import type { ProviderEntry } from '@/lib/contract/providers/provider-contract';
import type { Run } from '@/lib/contract/run-contract';
import type { Share } from '@/lib/contract/share-contract';
import { openApiDocument } from '@/lib/server/openapi/openapi-document';
import { ask, follow, framesOf, mixtureOf, readRun, send } from '../support/api';
import { type Judge, judgeBy } from '../support/http/openapi';
import { eventsOf } from '../support/http/sse';
import { ended, importDataset, questions } from '../support/lab';
import { documentOf } from '../support/services/models-dev';
import { sharedModelsDev } from '../support/services/shared-models-dev';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import type { Strata } from '../support/strata';
import { addPerson, logIn, password, setupToken } from '../support/team';
import { byModel, hangingAfter } from '../support/upstream/behaviours';
import { saying } from '../support/upstream/script';

interface OperationObject {
  parameters?: { name: string; in: string; required?: boolean; schema: { type?: string; enum?: string[] } }[];
  requestBody?: { content: Record<string, { example: unknown }> };
}

/** The document that supplies the test names. The first test compares it with the served one. */
const document = JSON.parse(JSON.stringify(openApiDocument()));
const operations = Object.entries<Record<string, OperationObject>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      operation: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      queries: parameters.filter((parameter) => parameter.in === 'query'),
      example: requestBody?.content['application/json']?.example,
    })),
);

let judge: Judge;

const upstream = sharedUpstream({ models: ['a', 'b'] });
const modelsDev = sharedModelsDev((response) =>
  response
    .setHeader('content-type', 'application/json')
    .end(JSON.stringify(documentOf({ id: 'togetherai' }, { 'zai-org/GLM-5.1': [2, 6] }))),
);
const strata = sharedStrata({ upstream, env: () => ({ MODELS_DEV_URL: modelsDev.baseUrl }) });
/** One with accounts. */
const team = sharedStrata({ env: { ACCOUNTS: 'on' } });

beforeAll(async () => {
  judge = judgeBy(await (await strata.fetch('/api/openapi.json')).json());
});

interface CallOptions {
  body?: unknown;
  /** Includes the question mark. */
  query?: string;
  /** The values of the path parameters. */
  [parameter: string]: unknown;
}

/** Calls an operation and validates its response against the document. */
async function call<T>(operation: string, { body, query = '', ...parameters }: CallOptions = {}): Promise<T> {
  const [method = '', template = ''] = operation.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parameters[name])));
  return (await judge.judge(operation, await send(strata, method, path + query, body))) as T;
}

test('the served document is the one that the source creates', async () => {
  expect(await call('GET /api/openapi.json')).toEqual(document);
});

describe('every operation responds as documented', () => {
  test('accounts', async () => {
    const answered = async <T>(who: Strata, operation: string, { body, ...parameters }: CallOptions = {}) => {
      const [method = '', template = ''] = operation.split(' ');
      const path = template.replace(/\{(\w+)\}/g, (_, name) => String(parameters[name]));
      return (await judge.judge(operation, await send(who, method, path, body))) as T;
    };
    const token = setupToken(team);
    await answered(team, 'POST /api/invitations/check', { body: { token } });
    const accepted = { token, name: 'Olga', email: 'olga@example.com', password };
    await answered(team, 'POST /api/invitations/accept', { body: accepted });
    const owner = await logIn(team, 'olga@example.com');
    await answered(owner, 'GET /api/account');
    const member = await addPerson(owner, team, 'member', 'Max');
    const memberId = member.id;
    await answered(owner, 'GET /api/members');
    await answered(owner, 'PATCH /api/members/{memberId}', { memberId, body: { budgetPerDayUsd: 1 } });
    await answered(owner, 'POST /api/members/{memberId}/reset-link', { memberId });
    const providerId = 'openai';
    await answered(member, 'GET /api/account/keys');
    const key = { key: 'sk-0123456789abcdef' };
    await answered(member, 'PUT /api/account/keys/{providerId}', { providerId, body: key });
    await answered(member, 'DELETE /api/account/keys/{providerId}', { providerId });
    const body = { role: 'viewer' };
    const made = await answered<{ invitation: { id: string } }>(owner, 'POST /api/invitations', { body });
    await answered(owner, 'GET /api/invitations');
    const invitationId = made.invitation.id;
    await answered(owner, 'DELETE /api/invitations/{invitationId}', { invitationId });
    await answered(owner, 'GET /api/audit');
    await answered(member, 'GET /api/account/export');
    expect((await answered<Problem>(member, 'GET /api/audit')).status).toBe(403);
    expect((await answered<Problem>(team, 'GET /api/conversations')).status).toBe(401);
    await answered(owner, 'DELETE /api/members/{memberId}', { memberId });
  });

  test('conversations, runs, shares and usage', async () => {
    const create = 'POST /api/conversations/{conversationId}/runs';
    const { conversation } = await call<{ conversation: Conversation }>('POST /api/conversations', {
      body: {},
    });
    const conversationId = conversation.id;
    const ask = async (body: object) => {
      const { run } = await call<CreatedRun>(create, { conversationId, body: { content: 'Why?', ...body } });
      return run;
    };

    // A run with all features: losses, a list of disagreement, dropped references, a follow-up.
    upstream.respond = byModel({ b: () => [{ do: 'cut' }] });
    const whole = await ask({
      mixture: mixtureOf([['a', 'b', 'a'], ['a']], {
        aggregator: { model: 'compatible/b', fallbacks: ['compatible/a'], structuredDisagreement: true },
        references: { dropNearDuplicates: true },
      }),
    });
    for await (const { events } of framesOf(strata, whole.id)) judge.fits('RunEvents', events);
    const { run } = await call<{ run: Run }>('GET /api/runs/{runId}', { runId: whole.id });
    expect(run.calls.some(({ status }) => status === 'failed')).toBe(true);
    await call('GET /api/runs/{runId}/events', { runId: whole.id });
    await call('GET /api/runs/events', { query: `?runs=${whole.id}:0,missing:0` });
    for await (const { data } of eventsOf(
      await strata.fetch(`/api/runs/events?runs=${whole.id}:0,missing:0`),
    )) {
      judge.fits('RunsEventsMessage', JSON.parse(data));
    }
    await call('GET /api/runs/{runId}/calls/{call}/request', { runId: whole.id, call: '2.1' });
    await call('GET /api/runs/{runId}/sources', { runId: whole.id });
    const retried = await call<CreatedRun>('POST /api/runs/{runId}/calls/{call}/retry', {
      runId: whole.id,
      call: '2.1',
      body: {},
    });
    await follow(strata, retried.run.id);
    const failed = run.calls.filter(({ status, role }) => status === 'failed' && role === 'proposer');
    const again = await call<CreatedRun>('POST /api/runs/{runId}/retry', {
      runId: whole.id,
      body: { calls: failed.map((each) => each.call) },
    });
    await follow(strata, again.run.id);
    const chosen = await call<CreatedRun>('POST /api/runs/{runId}/calls/{call}/use', {
      runId: whole.id,
      call: '1.1',
      body: {},
    });
    await follow(strata, chosen.run.id);
    await call('PUT /api/runs/{runId}/ratings', { runId: whole.id, body: { call: '1.1', rating: 'up' } });
    await call('GET /api/usage/influence');

    // Runs in progress: one to aggregate, one to stop, one to interrupt.
    upstream.respond = byModel({ b: hangingAfter('so far') });
    const early = await ask({ mixture: mixtureOf([['a', 'b']], { aggregator: { model: 'compatible/a' } }) });
    for await (const { events } of framesOf(strata, early.id)) {
      if (events.some((event) => event.type === 'call.finished')) break;
    }
    await call('POST /api/runs/{runId}/aggregate', { runId: early.id });
    await follow(strata, early.id);
    const stopped = await ask({ mixture: mixtureOf([['b']]) });
    await call('GET /api/runs/{runId}', { runId: stopped.id });
    await expect
      .poll(async () => (await readRun(strata, stopped.id)).calls.find((each) => each.call === '1.1')?.text)
      .toBe('so far');
    await call('POST /api/runs/{runId}/calls/{call}/stop', { runId: stopped.id, call: '1.1' });
    await call('POST /api/runs/{runId}/stop', { runId: stopped.id });
    await follow(strata, stopped.id);

    const { share } = await call<{ share: Share }>('POST /api/conversations/{conversationId}/shares', {
      conversationId,
      body: {},
    });
    await call('GET /api/shares');
    await call('PATCH /api/shares/{token}', {
      token: share.token,
      body: { options: { requests: true, systemPrompt: true } },
    });
    await call('GET /api/shares/{token}', { token: share.token });
    await call('GET /api/shares/{token}/export', { token: share.token, query: '?format=md' });
    await call('POST /api/shares/{token}/continue', { token: share.token });
    await call('DELETE /api/shares/{token}', { token: share.token });

    const file = await call<ConversationFile>('GET /api/conversations/{conversationId}/export', {
      conversationId,
      query: '?format=json',
    });
    await call('POST /api/conversations/import', { body: file });

    const cut = await ask({ mixture: mixtureOf([['b']]) });
    for await (const { events } of framesOf(strata, cut.id)) {
      if (events.some((event) => event.type === 'call.delta')) break;
    }
    await strata.restart('SIGKILL');
    for await (const { events } of framesOf(strata, cut.id)) judge.fits('RunEvents', events);
    upstream.respond = () => saying('at last');
    const resumed = await call<CreatedRun>('POST /api/runs/{runId}/resume', { runId: cut.id, body: {} });
    await follow(strata, resumed.run.id);
    upstream.respond = byModel({
      aggregator: () => [
        { do: 'text', text: 'at le' },
        { do: 'finish', reason: 'length' },
      ],
    });
    const limited = await call<CreatedRun>('POST /api/runs/{runId}/calls/{call}/retry', {
      runId: resumed.run.id,
      call: resumed.run.calls.at(-1)?.call,
      body: {},
    });
    await follow(strata, limited.run.id);
    upstream.respond = () => saying('ngth');
    const continued = await call<CreatedRun>('POST /api/runs/{runId}/continue', {
      runId: limited.run.id,
      body: {},
    });
    for await (const { events } of framesOf(strata, continued.run.id)) judge.fits('RunEvents', events);

    await call('GET /api/conversations', { query: '?limit=1&search=why' });
    await call('GET /api/conversations/{conversationId}', { conversationId });
    await call('PATCH /api/conversations/{conversationId}', { conversationId, body: { pinned: true } });
    await call('DELETE /api/conversations/{conversationId}', { conversationId });
    await call('GET /api/usage', { query: '?days=2' });
    await call('GET /api/usage/csv');
    await call('GET /api/models/speeds');
  });

  test('mixtures, models, providers, budgets and settings', async () => {
    await call('GET /api/mixtures');
    const body = mixtureOf([['a']], { name: 'Mine' });
    const { slug } = await call<MixtureEntry>('POST /api/mixtures', { body });
    await call('GET /api/mixtures/{slug}', { slug });
    await call('PUT /api/mixtures/{slug}', { slug, body });
    await call('PATCH /api/mixtures/{slug}', { slug, body: { team: null } });
    await call('DELETE /api/mixtures/{slug}', { slug });

    await call('GET /api/catalogue');
    await call('POST /api/catalogue/refresh');
    await call('PUT /api/prices', { body: { model: 'compatible/a', price: { input: 1, output: 2 } } });
    await call('GET /api/prices');
    await call('GET /api/models');
    await call('GET /api/models/doubtful', { query: '?references=compatible/gone' });

    const { provider } = await call<{ provider: ProviderEntry }>('POST /api/providers', {
      body: {
        name: 'Own',
        baseUrl: upstream.baseUrl,
        key: 'sk-0123456789abcdef',
        headers: { 'x-team': 'a' },
      },
    });
    const providerId = provider.id;
    await call('PUT /api/providers/{providerId}', { providerId, body: { name: 'Mine' } });
    const well = await call('POST /api/providers/{providerId}/test', { providerId, body: { model: 'a' } });
    expect(well).toMatchObject({ ok: true });
    const none = await call('POST /api/providers/{providerId}/test', { providerId: 'together', body: {} });
    expect(none).toMatchObject({ ok: false });
    await call('GET /api/providers');
    await call('DELETE /api/providers/{providerId}', { providerId });

    await call('PUT /api/budgets', {
      body: { perRunUsd: 1, perDayUsd: null, perProviderDayUsd: { together: 2 } },
    });
    await call('GET /api/budgets');
    await call('PUT /api/settings', { body: { modelTitles: false } });
    await call('GET /api/settings');
    await call('GET /api/health');
    await call('GET /api/ready');
    await call('GET /api/metrics');
  });

  test('API clients: their keys, requests and stored runs', async () => {
    const { key, entry } = await call<NewApiKey>('POST /api/keys', { body: { name: 'Editor' } });
    await call('GET /api/keys');
    const model = `moa/${(await call<MixtureEntry>('POST /api/mixtures', { body: mixtureOf([['a']]) })).slug}`;
    const asked = await strata.fetch('/v1/chat/completions', {
      method: 'POST',
      body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Why?' }] }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    });
    const { id } = (await judge.judge('POST /v1/chat/completions', asked)) as { id: string };
    const stored = await strata.fetch(`/v1/chat/completions/${id}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    await judge.judge('GET /v1/chat/completions/{completionId}', stored);
    const responded = await call<{ id: string }>('POST /v1/responses', { body: { model, input: 'Why?' } });
    const ofResponse = { responseId: responded.id };
    await call('GET /v1/responses/{responseId}', ofResponse);
    await call('GET /v1/responses/{responseId}/input_items', ofResponse);
    await call('POST /v1/responses/{responseId}/cancel', ofResponse);
    await call('DELETE /v1/responses/{responseId}', ofResponse);
    await call('GET /v1/models');
    await call('GET /v1/models/{model}', { model });
    await call('GET /api/runs');
    await call('PATCH /api/keys/{keyId}', { keyId: entry.id, body: { requestsPerMinute: 10 } });
    await call('DELETE /api/keys/{keyId}', { keyId: entry.id });
    await call('GET /api/keys');
  });

  test('datasets', async () => {
    const upload = async (operation: string, path: string, file: string) =>
      (await judge.judge(operation, await strata.fetch(path, { method: 'POST', body: file }))) as {
        dataset: Dataset;
      };
    const rows = Array.from({ length: 805 }, (_, i) => ({
      instruction: `${i}?`,
      output: 'x',
      generator: 'g',
    }));
    const { dataset } = await upload(
      'POST /api/datasets',
      '/api/datasets?name=Prompts',
      JSON.stringify(rows),
    );
    const datasetId = dataset.id;
    const numbers = (length: number) => Array.from({ length }, () => 0.1);
    const difficulties = { d: numbers(805), gamed_tanh: numbers(1610), gamed_label_sums: [1, 1] };
    const path = `/api/datasets/${datasetId}`;
    await upload(
      'POST /api/datasets/{datasetId}/difficulties',
      `${path}/difficulties`,
      JSON.stringify(difficulties),
    );
    const reference = { question_id: 1, choices: [{ turns: ['y'] }] };
    await upload(
      'POST /api/datasets/{datasetId}/references',
      `${path}/references`,
      JSON.stringify(reference),
    );
    await call('GET /api/datasets');
    await call('GET /api/datasets/{datasetId}', { datasetId });
    await call('GET /api/datasets/{datasetId}/samples', { datasetId });
    await call('DELETE /api/datasets/{datasetId}', { datasetId });
    const { message } = await ask(strata, { mixture: mixtureOf([['a']]) });
    await call('POST /api/datasets/history', { body: { name: 'Mine', messageIds: [message.id] } });
  });

  test('evaluations, searches and their shares', async () => {
    const { id: dataset } = await importDataset(strata, questions(3));
    const models = ['compatible/a', 'compatible/b'];
    const body = { dataset, contenders: models.map((model) => ({ model })), judges: [{ form: 'checks' }] };
    await call('POST /api/evaluations/estimate', { body });
    const { evaluation } = await call<{ evaluation: Evaluation }>('POST /api/evaluations', { body });
    const evaluationId = evaluation.id;
    const of = { evaluationId };
    await ended(strata, evaluationId);
    await call('GET /api/evaluations');
    await call('GET /api/evaluations/{evaluationId}', of);
    await call('PATCH /api/evaluations/{evaluationId}', { ...of, body: { team: null } });
    await call('GET /api/evaluations/{evaluationId}/report', of);
    await call('GET /api/evaluations/{evaluationId}/results', of);
    await call('GET /api/evaluations/{evaluationId}/results/{position}', { ...of, position: 0 });
    await call('GET /api/evaluations/{evaluationId}/export', of);
    const { token } = await call<{ token: string }>('POST /api/evaluations/{evaluationId}/share', of);
    await call('GET /api/shared-evaluations/{token}', { token });
    await call('GET /api/shared-evaluations/{token}/report', { token });
    await call('GET /api/shared-evaluations/{token}/results', { token });
    await call('GET /api/shared-evaluations/{token}/results/{position}', { token, position: 0 });
    await call('DELETE /api/evaluations/{evaluationId}/share', of);
    await call('POST /api/evaluations/{evaluationId}/retry', of);
    await ended(strata, evaluationId);
    await call('DELETE /api/evaluations/{evaluationId}', of);

    upstream.respond = hangingAfter('42');
    const hanging = await call<{ evaluation: Evaluation }>('POST /api/evaluations', { body });
    const ofHanging = { evaluationId: hanging.evaluation.id };
    await call('POST /api/evaluations/{evaluationId}/pause', ofHanging);
    await call('POST /api/evaluations/{evaluationId}/resume', { ...ofHanging, body: {} });
    await call('POST /api/evaluations/{evaluationId}/cancel', ofHanging);

    const search = { dataset, models, proposers: [2], judge: { form: 'checks' } };
    await call('POST /api/evaluations/search/estimate', { body: search });
    const found = await call<{ evaluation: Evaluation }>('POST /api/evaluations/search', { body: search });
    await call('DELETE /api/evaluations/{evaluationId}', { evaluationId: found.evaluation.id });
  });

  afterAll(() => {
    const unseen = judge.operations.filter((operation) => !judge.succeeded.has(operation));
    expect(unseen, 'operations that no test has seen to succeed').toEqual([]);
  });
});

/** Validates a response that is a problem document whose status is the response status. */
async function problemOf(operation: string, response: Response): Promise<Problem> {
  const { status } = response;
  const problem = (await judge.judge(operation, response)) as Problem;
  expect(problem).toMatchObject({ type: expect.stringContaining('urn:strata:problem:'), status });
  return problem;
}

/** A valid path of a missing object. */
const nowhere = (path: string) => path.replace(/\{\w+\}/g, 'nobody');

describe('bad input gets the documented problem', () => {
  const own = operations.filter(({ path }) => path.startsWith('/api/'));
  const writes = own.filter(({ method }) => method !== 'GET');
  test.each(writes)('$operation without an origin', async ({ operation, method, path }) => {
    const response = await fetch(strata.origin + nowhere(path), { method });
    expect((await problemOf(operation, response)).status).toBe(403);
  });

  const bodied = own.filter(({ example }) => example !== undefined);
  test.each(bodied)('$operation with an invalid body', async ({ operation, method, path, example }) => {
    const answer = async (body: BodyInit, type = 'application/json') =>
      problemOf(
        operation,
        await strata.fetch(nowhere(path), { method, body, headers: { 'content-type': type } }),
      );
    expect((await answer(JSON.stringify(example), 'text/plain')).status).toBe(415);
    expect((await answer('{"half":')).status).toBe(400);
    expect((await answer('[]')).status).toBe(400);
    // A file of a later version may have fields that this one does not know, and is larger.
    if (path === '/api/conversations/import') return;
    const more = await answer(JSON.stringify({ ...(example as object), nonsense: 1 }));
    expect(more.errors?.map((error) => error.path)).toEqual(['/nonsense']);
    expect((await answer(JSON.stringify({ nonsense: 'x'.repeat(1_100_000) }))).status).toBe(413);
  });

  const placed = own.filter(({ path }) => path.includes('{'));
  test.each(placed)(
    '$operation of a missing object',
    async ({ operation, method, path, queries, example }) => {
      const body = example === undefined ? undefined : example;
      const needed = queries.filter(({ required }) => required === true);
      const query = needed.map(({ name, schema }) => `${name}=${schema.enum?.[0]}`).join('&');
      const missing = `${nowhere(path)}?${query}`;
      expect((await problemOf(operation, await send(strata, method, missing, body))).status).toBe(404);
      const impossible = path.replace(/\{\w+\}/g, '%20');
      expect((await problemOf(operation, await send(strata, method, impossible, body))).status).toBe(404);
    },
  );

  const numbered = own.flatMap(({ queries, ...rest }) =>
    queries.filter(({ schema }) => schema.type === 'integer').map(({ name }) => ({ ...rest, name })),
  );
  test.each(numbered)('$operation with a word for $name', async ({ operation, path, name }) => {
    const problem = await problemOf(operation, await strata.fetch(`${nowhere(path)}?${name}=many`));
    expect(problem.errors?.map((error) => error.path)).toEqual([`/${name}`]);
  });

  test('valid requests that cannot be fulfilled', async () => {
    const { run } = await call<CreatedRun>('POST /api/conversations/{conversationId}/runs', {
      conversationId: (await call<{ conversation: Conversation }>('POST /api/conversations', { body: {} }))
        .conversation.id,
      body: { content: 'Why?', mixture: mixtureOf([['a']]) },
    });
    await follow(strata, run.id);
    const refused = async (operation: string, options: CallOptions) =>
      (await call<Problem>(operation, options)).status;
    const { id: runId, conversationId } = run;
    const none = { content: 'Why?', mixture: 'nobody' };
    expect(
      await refused('POST /api/conversations/{conversationId}/runs', { conversationId, body: none }),
    ).toBe(422);
    expect(await refused('POST /api/runs/{runId}/resume', { runId, body: {} })).toBe(409);
    expect(await refused('POST /api/runs/{runId}/continue', { runId, body: {} })).toBe(409);
    expect(await refused('POST /api/runs/{runId}/calls/{call}/retry', { runId, call: '9.9', body: {} })).toBe(
      404,
    );
    expect(await refused('DELETE /api/mixtures/{slug}', { slug: 'demo' })).toBe(403);
    expect(await refused('DELETE /api/providers/{providerId}', { providerId: 'compatible' })).toBe(409);
  });
});

describe('bad input at /v1 gets the documented error', () => {
  const errorOf = async (operation: string, response: Response) =>
    ((await judge.judge(operation, response)) as { error: { code: string | null } }).error;
  const ask = (body: object, headers: Record<string, string> = {}) =>
    strata.fetch('/v1/chat/completions', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const chat = 'POST /v1/chat/completions';
  const messages = [{ role: 'user', content: 'Why?' }];

  test.each<[string, object, Record<string, string>, number]>([
    ['a value that is none', { model: 'moa/demo', messages, n: 2 }, {}, 400],
    ['a model that is none', { model: 'moa/nobody', messages }, {}, 404],
    [
      'a key that is none',
      { model: 'moa/demo', messages },
      { authorization: 'Bearer sk-strata-nobody' },
      401,
    ],
    ['a body of another type', { model: 'moa/demo', messages }, { 'content-type': 'text/plain' }, 415],
  ])('%s', async (_name, body, headers, status) => {
    const response = await ask(body, headers);
    await errorOf(chat, response);
    expect(response.status).toBe(status);
  });

  test.each([
    ['GET /v1/models/{model}', '/v1/models/moa/nobody'],
    ['GET /v1/chat/completions/{completionId}', '/v1/chat/completions/nobody'],
    ['GET /v1/responses/{responseId}', '/v1/responses/nobody'],
  ])('%s of what is not there', async (operation, path) => {
    const response = await strata.fetch(path);
    await errorOf(operation, response);
    expect(response.status).toBe(404);
  });
});
