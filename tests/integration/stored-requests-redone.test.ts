/** Stored requests are read as the provider received them, also after retries and stops. */
import { expect, test } from 'vitest';
import type { CreatedRun } from '@/lib/contract/conversation-contract';
import type { RunState } from '@/lib/moa/events/run-state';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { ask, follow, get, mixtureOf, send } from '../support/api';
import { documentOf } from '../support/services/models-dev';
import { sharedModelsDev } from '../support/services/shared-models-dev';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { calling, type Step, saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

/** Long enough to be stored as a reference. */
const proposal = (name: string) => `${name} says 🙂: ${`the sky of ${name} scatters blue light\n`.repeat(5)}`;
const says = ({ body }: RecordedRequest): Step[] => saying(proposal(body.model));

const upstream = sharedUpstream({ respond: says });
/** Lists a context of 400 tokens for the upstream's model `narrow`. */
const modelsDev = sharedModelsDev((response) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(documentOf({ id: 'acme', api: upstream.baseUrl }, { narrow: [1, 2] }, 400))),
);
const strata = sharedStrata({ upstream, env: () => ({ MODELS_DEV_URL: modelsDev.baseUrl }) });

const requestOf = async (runId: string, call: string) =>
  (await get<{ request: CallRequest }>(strata, `/api/runs/${runId}/calls/${call}/request`)).request;

/** The stored messages of all calls of a run, by call id. */
async function messagesOf({ id, calls }: RunState): Promise<Map<string, string>> {
  const read = async ({ call }: RunState['calls'][number]) => {
    const { messages } = await requestOf(id, call);
    return [call, JSON.stringify(messages)] as const;
  };
  return new Map(await Promise.all(calls.map(read)));
}

const received = () => upstream.requests.map(({ body }) => JSON.stringify(body.messages)).toSorted();

/** Expects the request of every sent call as received, and of every reused call as in the earlier run. */
async function expectAsReceived(run: RunState, earlier = new Map<string, string>()) {
  const messages = await messagesOf(run);
  const asked = run.calls.filter(({ reused }) => !reused).map(({ call }) => messages.get(call));
  expect(asked.toSorted()).toEqual(received());
  for (const { call } of run.calls.filter(({ reused }) => reused))
    expect(messages.get(call)).toBe(earlier.get(call));
  return messages;
}

async function redo(runId: string, action: string): Promise<RunState> {
  upstream.requests.length = 0;
  const { run }: CreatedRun = await (await send(strata, 'POST', `/api/runs/${runId}/${action}`, {})).json();
  return follow(strata, run.id);
}

/** The number of calls that are stored with references. */
async function quotingCalls(runId: string): Promise<number> {
  const sql = `SELECT count(*)::int AS count FROM "Call" WHERE "runId" = $1 AND request::text LIKE '%"pieces"%'`;
  return ((await strata.query(sql, [runId]))[0] as { count: number }).count;
}

async function runOf(mixture: object): Promise<RunState> {
  const { run } = await ask(strata, { mixture: mixture as ReturnType<typeof mixtureOf> });
  return follow(strata, run.id);
}

test('retries, and retries of retries, keep the requests of reused calls', async () => {
  const first = await runOf(mixtureOf([['a', 'b'], ['c', 'd'], ['e']]));
  const before = await expectAsReceived(first);
  expect(await quotingCalls(first.id)).toBe(4);
  upstream.respond = ({ body }) => saying(proposal(`another ${body.model}`));
  const second = await redo(first.id, 'calls/2.1/retry');
  expect(second.calls.filter(({ reused }) => reused)).toHaveLength(3);
  const between = await expectAsReceived(second, before);
  const third = await redo(second.id, 'calls/3.1/retry');
  await expectAsReceived(third, between);
  expect(await messagesOf(first)).toEqual(before);
});

test('a request does not change when a slot whose text it contains is retried', async () => {
  const disclaimer = `This is no advice: ${'ask somebody who knows. '.repeat(5)}`.trim();
  upstream.respond = () => saying(disclaimer);
  const first = await runOf(mixtureOf([['a', 'b']], { systemPrompt: disclaimer }));
  const before = await messagesOf(first);
  // The second slot starts after the first has ended with a text that is also in its own prompt.
  const second = await redo(first.id, 'calls/1.2/retry');
  const between = await expectAsReceived(second, before);
  upstream.respond = says;
  const third = await redo(second.id, 'calls/1.1/retry');
  expect(third.calls.map(({ reused }) => reused)).toEqual([false, true, false]);
  await expectAsReceived(third, between);
});

test('the partial text of stopped proposers reads as it was sent', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  upstream.respond = byModel({ aggregator: says }, ({ body }) => [
    { do: 'text', text: proposal(body.model) },
    { do: 'until', gate },
  ]);
  const { run } = await ask(strata, { mixture: mixtureOf([['a', 'b']]) });
  await expect
    .poll(async () => {
      const { run: state } = await get<{ run: RunState }>(strata, `/api/runs/${run.id}`);
      return state.calls.filter(({ text }) => text !== '').length;
    })
    .toBe(2);
  await send(strata, 'POST', `/api/runs/${run.id}/aggregate`, {});
  const ended = await follow(strata, run.id);
  release();
  expect(ended.calls.map(({ status }) => status)).toEqual(['stopped', 'stopped', 'succeeded']);
  await expectAsReceived(ended);
  expect(await quotingCalls(run.id)).toBe(1);
});

test('shuffled references without near-duplicates are read in the order in which they were sent', async () => {
  upstream.respond = byModel({ b: () => saying(proposal('a')) }, says);
  const run = await runOf(
    mixtureOf(
      [
        ['a', 'b', 'c', 'd'],
        ['e', 'f'],
      ],
      { references: { shuffleSeed: 3, dropNearDuplicates: true } },
    ),
  );
  await expectAsReceived(run);
  expect(await quotingCalls(run.id)).toBe(3);
});

test('windows and the list of disagreement read as they were sent, also after a retry', async () => {
  expect((await send(strata, 'POST', '/api/catalogue/refresh')).status).toBe(200);
  const words = (model: string) => Array.from({ length: 120 }, (_, at) => `${model}${at}`).join(' ');
  const soFar = `So far ${'blue, '.repeat(15)}`;
  upstream.respond = byModel({ narrow: () => saying(soFar) }, ({ body }) => saying(words(body.model)));
  const windows = await runOf(
    mixtureOf([['a', 'b', 'c']], {
      aggregator: { model: 'compatible/narrow', maxOutputTokens: 20 },
      references: { slidingWindow: true },
    }),
  );
  expect(windows.calls.map(({ call }) => call)).toEqual(['1.1', '1.2', '1.3', '2.1.1', '2.1.2', '2.1']);
  const before = await expectAsReceived(windows);
  await expectAsReceived(await redo(windows.id, 'calls/2.1.2/retry'), before);

  const list = JSON.stringify({
    consensus: [{ point: 'It is air.', responses: [1, 2] }],
    contradictions: [],
    partialCoverage: [],
    uniqueInsights: [],
  });
  upstream.respond = (request) =>
    request.body.messages[0]?.content.includes('Reply with one JSON object') ? saying(list) : says(request);
  upstream.requests.length = 0;
  const compared = await runOf(
    mixtureOf([['a', 'b']], { aggregator: { model: 'compatible/aggregator', structuredDisagreement: true } }),
  );
  expect(compared.calls.map(({ call }) => call)).toEqual(['1.1', '1.2', '2.1.1', '2.1']);
  const sent = await expectAsReceived(compared);
  await expectAsReceived(await redo(compared.id, 'calls/2.1/retry'), sent);
});

test('an API run with an image and tools reads as it was sent, without the data of the image', async () => {
  const callsForWeather = calling({ id: 'call_abc', name: 'weather', input: ['{"city":"Oslo"}'] });
  upstream.respond = byModel({ aggregator: () => callsForWeather }, says);
  const response = await send(strata, 'POST', '/v1/chat/completions', {
    model: 'moa/inline',
    mixture: mixtureOf([['a', 'b']]),
    tools: [
      { type: 'function', function: { name: 'weather', parameters: { type: 'object', properties: {} } } },
    ],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'How warm is it here?' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
        ],
      },
    ],
    store: true,
  });
  expect(response.status).toBe(200);
  const { system_fingerprint: runId } = await response.json();
  const [wire] = upstream.requests.filter(({ body }) => body.model === 'aggregator');
  const request = await requestOf(runId, '2.1');
  expect(request.messages[0]?.content).toBe(wire?.body.messages[0]?.content);
  expect(request.messages[0]?.content).toContain(proposal('b'));
  expect(request.messages[1]?.content).toMatchObject([
    { type: 'text', text: 'How warm is it here?' },
    { type: 'image', mediaType: 'image/png', data: '' },
  ]);
  expect(request.tools).toMatchObject([{ name: 'weather' }]);
  expect(await quotingCalls(runId)).toBe(1);
});
