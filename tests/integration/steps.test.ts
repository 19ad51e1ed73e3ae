/** The list of disagreement and the windows over HTTP: their requests, storage, sharing and retries. */
import { expect, test } from 'vitest';
import type { ConversationDetail, CreatedRun } from '@/lib/contract/conversation-contract';
import type { Share, SharedConversation } from '@/lib/contract/share-contract';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { CallState } from '@/lib/moa/events/run-state';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { disagreementFormat } from '@/lib/moa/prompt/disagreement-format';
import { ask, follow, framesOf, get, mixtureOf, newConversation, readRun, send } from '../support/api';
import { documentOf } from '../support/services/models-dev';
import { sharedModelsDev } from '../support/services/shared-models-dev';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { failing, type Step, saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

const list = JSON.stringify({
  consensus: [{ point: 'It is air.', responses: [1, 2] }],
  contradictions: [
    {
      about: 'Which light',
      claims: [
        { point: 'Blue', responses: [1] },
        { point: 'Violet', responses: [2] },
      ],
    },
  ],
  partialCoverage: [],
  uniqueInsights: [],
});
const read = {
  consensus: [{ point: 'It is air.', heldBy: ['1.1', '1.2'] }],
  contradictions: [
    {
      about: 'Which light',
      claims: [
        { point: 'Blue', heldBy: ['1.1'] },
        { point: 'Violet', heldBy: ['1.2'] },
      ],
    },
  ],
  partialCoverage: [],
  uniqueInsights: [],
};

const isList = ({ body }: RecordedRequest) =>
  body.messages[0]?.content.includes('Reply with one JSON object') === true;
const says = (request: RecordedRequest): Step[] =>
  saying(isList(request) ? list : `${request.body.model} says so`);

const comparing = (models: string[]) =>
  mixtureOf([models], {
    aggregator: { model: 'compatible/aggregator', structuredDisagreement: true },
  });

const upstream = sharedUpstream({ respond: says });
/** Lists a context of 400 tokens for the upstream's model `narrow`. */
const modelsDev = sharedModelsDev((response) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(documentOf({ id: 'acme', api: upstream.baseUrl }, { narrow: [1, 2] }, 400))),
);
const strata = sharedStrata({ upstream, env: () => ({ MODELS_DEV_URL: modelsDev.baseUrl }) });

const placesOf = (calls: readonly CallState[]) => calls.map(({ call }) => call);
const requestOf = async (runId: string, call: string) =>
  (await get<{ request: CallRequest }>(strata, `/api/runs/${runId}/calls/${call}/request`)).request;

const readShare = ({ token }: Share) => get<SharedConversation>(strata, `/api/shares/${token}`);

async function redo(runId: string, action: string): Promise<CreatedRun> {
  return (await send(strata, 'POST', `/api/runs/${runId}/${action}`, {})).json();
}

test('the list is requested with its schema, sent to the aggregator, and stored as it was emitted', async () => {
  const { run } = await ask(strata, { mixture: comparing(['a', 'b']) });
  const told = await follow(strata, run.id);
  expect(told).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  expect(placesOf(told.calls)).toEqual(['1.1', '1.2', '2.1.1', '2.1']);
  expect(told.calls[2]).toMatchObject({ role: 'disagreement', reads: ['1.1', '1.2'], disagreement: read });

  const [listing, answering] = upstream.requests.filter(({ body }) => body.model === 'aggregator');
  expect(listing?.body.response_format).toEqual({
    type: 'json_schema',
    json_schema: { name: 'disagreement', strict: true, schema: disagreementFormat.schema },
  });
  expect(answering?.body).not.toHaveProperty('response_format');
  expect(answering?.body.messages[0]?.content).toContain('- Which light: Blue (1) / Violet (2)');

  expect((await readRun(strata, run.id)).calls).toEqual(told.calls);
  expect(await requestOf(run.id, '2.1.1')).toMatchObject({
    model: 'compatible/aggregator',
    responseFormat: disagreementFormat,
    messages: listing?.body.messages,
  });
  for (const place of ['2.1.2', '2.1.1.1', '2.1.x']) {
    const path_ = `/api/runs/${run.id}/calls/${place}/request`;
    expect((await strata.fetch(path_)).status).toBe(404);
  }
});

test('an endpoint without schema support is asked for the list without the schema, which the prompt describes', async () => {
  upstream.respond = (request) =>
    request.body.response_format === undefined
      ? says(request)
      : failing(400, 'This response_format type is unavailable now');
  const { run } = await ask(strata, { mixture: comparing(['a', 'b']) });
  const told = await follow(strata, run.id);
  expect(told.status).toBe('succeeded');
  expect(told.calls.slice(2).map(({ call, status }) => [call, status])).toEqual([
    ['2.1.1', 'succeeded'],
    ['2.1', 'succeeded'],
  ]);
  expect(told.calls[2]?.notes.join(' ')).toContain('response_format');
});

test('a failed list changes the run only by a note', async () => {
  upstream.respond = (request) => (isList(request) ? saying('They agree.') : says(request));
  const { run } = await ask(strata, { mixture: comparing(['a', 'b']) });
  await follow(strata, run.id);
  expect(await readRun(strata, run.id)).toMatchObject({
    status: 'degraded',
    answer: 'aggregator says so',
    error:
      'The proposals were aggregated without a list of their disagreement: The list of disagreement is not JSON.',
  });
});

test('a share contains the list, and so does the conversation that continues it', async () => {
  const { id } = await newConversation(strata);
  const { run } = await ask(strata, { mixture: comparing(['a', 'b']) }, id);
  const told = await follow(strata, run.id);
  const { share }: { share: Share } = await (
    await send(strata, 'POST', `/api/conversations/${id}/shares`, {})
  ).json();
  const shared = await readShare(share);
  expect(shared.runs[0]?.calls).toEqual(told.calls);
  const page = await (await strata.fetch(share.path)).text();
  expect(page).toContain('Compared 2 proposals');

  const { conversation } = await (await send(strata, 'POST', `/api/shares/${share.token}/continue`)).json();
  const copy = await get<ConversationDetail>(strata, `/api/conversations/${conversation.id}`);
  expect(copy.runs[0]?.calls).toEqual(told.calls);
});

test('a share from a version without optional steps still opens', async () => {
  const { id } = await newConversation(strata);
  const { run } = await ask(strata, { mixture: mixtureOf([['a']]) }, id);
  const told = await follow(strata, run.id);
  const { share }: { share: Share } = await (
    await send(strata, 'POST', `/api/conversations/${id}/shares`, {})
  ).json();
  await strata.query(
    `UPDATE "Share" SET snapshot = jsonb_set(snapshot, '{runs,0,calls}', (
       SELECT jsonb_agg(call - 'reads' - 'disagreement') FROM jsonb_array_elements(snapshot #> '{runs,0,calls}') call
     )) WHERE token = $1`,
    [share.token],
  );
  const shared = await readShare(share);
  expect(shared.runs[0]?.calls).toEqual(told.calls);
});

test('a list can be retried by its call id, and a retried answer reuses it', async () => {
  const first = await ask(strata, { mixture: comparing(['a', 'b']) });
  await follow(strata, first.run.id);
  const askedBy = async (place: string) => {
    upstream.requests.length = 0;
    const { run } = await redo(first.run.id, `calls/${place}/retry`);
    const told = await follow(strata, run.id);
    expect((await readRun(strata, run.id)).calls).toEqual(told.calls);
    return {
      kept: placesOf(told.calls.filter(({ reused }) => reused)),
      asked: upstream.requests.length,
      run,
    };
  };
  expect(await askedBy('2.1.1')).toMatchObject({ kept: ['1.1', '1.2'], asked: 2 });
  const { run, ...answer } = await askedBy('2.1');
  expect(answer).toEqual({ kept: ['1.1', '1.2', '2.1.1'], asked: 1 });
  expect(await requestOf(run.id, '2.1.1')).toEqual(await requestOf(first.run.id, '2.1.1'));
  expect((await send(strata, 'POST', `/api/runs/${first.run.id}/calls/2.1.2/retry`, {})).status).toBe(404);
});

test('a run killed during the comparison resumes from its proposals with a new list', async () => {
  upstream.respond = (request) =>
    isList(request) ? [{ do: 'text', text: list.slice(0, 60) }, { do: 'hang' }] : says(request);
  const { run } = await ask(strata, { mixture: comparing(['a', 'b']) });
  await expect
    .poll(async () => (await send(strata, 'GET', `/api/runs/${run.id}/calls/2.1.1/request`)).status)
    .toBe(200);

  upstream.respond = says;
  upstream.requests.length = 0;
  await strata.restart('SIGKILL');
  const cut = await readRun(strata, run.id);
  expect(cut.status).toBe('interrupted');
  expect(cut.calls[2]).toMatchObject({ call: '2.1.1', status: 'stopped', error: { code: 'interrupted' } });
  const resumed: CreatedRun = await (await send(strata, 'POST', `/api/runs/${run.id}/resume`, {})).json();
  const told = await follow(strata, resumed.run.id);
  expect(told).toMatchObject({ status: 'succeeded', answer: 'aggregator says so' });
  expect(told.calls.map(({ call, reused }) => [call, reused])).toEqual([
    ['1.1', true],
    ['1.2', true],
    ['2.1.1', false],
    ['2.1', false],
  ]);
  expect(upstream.requests.map(({ body }) => body.model)).toEqual(['aggregator', 'aggregator']);
});

test('references that exceed a context known from models.dev are read, stored and retried in windows', async () => {
  expect((await send(strata, 'POST', '/api/catalogue/refresh')).status).toBe(200);
  const words = (model: string) => Array.from({ length: 120 }, (_, at) => `${model}${at}`).join(' ');
  upstream.respond = byModel({ narrow: () => saying('so far') }, ({ body }) => saying(words(body.model)));
  const mixture = mixtureOf([['a', 'b', 'c']], {
    aggregator: { model: 'compatible/narrow', maxOutputTokens: 20 },
    references: { slidingWindow: true },
  });
  const { run } = await ask(strata, { mixture });
  const events: RunEvent[] = [];
  for await (const frame of framesOf(strata, run.id)) events.push(...frame.events);
  const planned = events.filter((event) => event.type === 'call.planned');
  expect(planned.map(({ role }) => role)).toEqual(['window', 'window']);
  const stored = await readRun(strata, run.id);
  expect(stored.status).toBe('succeeded');
  expect(stored.calls.slice(3).map(({ call, reads }) => [call, reads])).toEqual([
    ['2.1.1', ['1.1']],
    ['2.1.2', ['2.1.1', '1.2']],
    ['2.1', []],
  ]);
  expect(stored.calls.at(-1)?.notes).toEqual([
    'The references exceed its context: read in 3 windows, this the last.',
  ]);
  const { messages } = await requestOf(run.id, '2.1.2');
  expect(messages[0]?.content).toContain('so far');
  expect(messages[0]?.content).toContain('b0 b1');

  upstream.requests.length = 0;
  const again = await follow(strata, (await redo(run.id, 'calls/2.1.2/retry')).run.id);
  expect(placesOf(again.calls.filter(({ reused }) => reused))).toEqual(['1.1', '1.2', '1.3', '2.1.1']);
  expect(upstream.requests).toHaveLength(2);
});

test('the demo compares its voices without a key or network', async () => {
  const { run } = await ask(strata, { content: 'Why is the sky blue?', mixture: 'demo-compared' });
  const told = await follow(strata, run.id);
  expect(told.status).toBe('succeeded');
  const step = told.calls.find(({ role }) => role === 'disagreement');
  expect(step?.call).toBe('2.1.1');
  expect(step?.disagreement?.contradictions.length).toBeGreaterThan(0);
  expect(upstream.requests).toEqual([]);
  expect(told.answer).toContain('Where they contradict each other');
});
