/** The API of programs, by the client that programs use: the real `openai` package against the running server. */
import OpenAI from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { beforeAll, expect, test } from 'vitest';
import { follow, get, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter, saysSo } from '../support/upstream/behaviours';
import { failing, saying, usageOf } from '../support/upstream/script';

let openai: OpenAI;

const upstream = sharedUpstream({ models: ['a', 'b'] });
const strata = sharedStrata({ upstream });

beforeAll(async () => {
  openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none' });
  const price = { model: 'compatible/a', price: { input: 1, output: 2 } };
  expect((await send(strata, 'PUT', '/api/prices', price)).ok).toBe(true);
});

type Params = OpenAI.ChatCompletionCreateParamsNonStreaming;
/** A mixture beside the model's name, which OpenAI's types do not know. */
function asking(changes: object = {}, layers: string[][] = [['a', 'b']]): Params {
  return {
    model: 'moa/inline',
    messages: [{ role: 'user', content: 'Why?' }],
    mixture: mixtureOf(layers),
    ...changes,
  } as Params;
}
const streaming = (params: Params) => ({ ...params, stream: true as const });

async function chunksOf(params: Params): Promise<ChatCompletionChunk[]> {
  const chunks: ChatCompletionChunk[] = [];
  for await (const chunk of await openai.chat.completions.create(streaming(params))) chunks.push(chunk);
  return chunks;
}
const textOf = (chunks: ChatCompletionChunk[]) =>
  chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
const reasoningOf = (chunks: ChatCompletionChunk[]) =>
  chunks
    .map(({ choices }) => (choices[0]?.delta as { reasoning_content?: string })?.reasoning_content ?? '')
    .join('');
/** What a model of the upstream was sent last. */
const sentTo = (model: string) => upstream.requests.findLast(({ body }) => body.model === model)?.body;

test('a mixture answers as a model does', async () => {
  const completion = await openai.chat.completions.create(asking());
  expect(completion).toMatchObject({
    object: 'chat.completion',
    model: 'moa/inline',
    choices: [
      { index: 0, message: { role: 'assistant', content: 'aggregator says so' }, finish_reason: 'stop' },
    ],
  });
});

test('the answer streams: a role at once, then its words, then its end', async () => {
  const chunks = await chunksOf(asking());
  expect(chunks[0]?.choices[0]?.delta).toMatchObject({ role: 'assistant', content: '' });
  expect(textOf(chunks)).toBe('aggregator says so');
  expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop');
  expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
});

test('mixtures are listed as models and found by their names', async () => {
  const models = await Array.fromAsync(openai.models.list());
  expect(models.map(({ id }) => id)).toContain('moa/demo');
  // Its provider has no key here.
  expect(models.map(({ id }) => id)).not.toContain('moa/open-moa');
  expect(await openai.models.retrieve('moa/demo')).toMatchObject({ id: 'moa/demo', object: 'model' });
  await expect(openai.models.retrieve('moa/nothing')).rejects.toMatchObject({
    status: 404,
    code: 'model_not_found',
  });
});

test('usage sums all calls, in an answer and in the last chunk of a stream, and tells of each', async () => {
  upstream.respond = ({ body }) =>
    saying('said', {
      usage: {
        ...usageOf(100, body.model === 'a' ? 20 : 10),
        prompt_tokens_details: { cached_tokens: 40 },
        completion_tokens_details: { reasoning_tokens: 5 },
      },
    });
  const { usage } = await openai.chat.completions.create(asking());
  expect(usage).toMatchObject({
    prompt_tokens: 300,
    completion_tokens: 40,
    total_tokens: 340,
    prompt_tokens_details: { cached_tokens: 120 },
    completion_tokens_details: { reasoning_tokens: 15 },
    // Of the one model that has a price here.
    cost_usd: 0.00014,
    calls: [
      { call: '1.1', role: 'proposer', model: 'compatible/a', prompt_tokens: 100, completion_tokens: 20 },
      { call: '1.2', role: 'proposer', model: 'compatible/b', cost_usd: null },
      { call: '2.1', role: 'aggregator', status: 'succeeded' },
    ],
  });
  const chunks = await chunksOf(asking({ stream_options: { include_usage: true } }));
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 300, total_tokens: 340 } });
  expect(chunks.slice(0, -1).every((chunk) => chunk.usage === null)).toBe(true);
  expect((await chunksOf(asking())).some((chunk) => 'usage' in chunk)).toBe(false);
});

test('what is asked of the answer goes to the aggregator and to no other call', async () => {
  await openai.chat.completions.create(
    asking({
      temperature: 0.1,
      top_p: 0.9,
      presence_penalty: 0.5,
      frequency_penalty: -0.5,
      max_completion_tokens: 77,
      stop: ['END'],
      seed: 7,
    }),
  );
  const wanted = {
    temperature: 0.1,
    top_p: 0.9,
    presence_penalty: 0.5,
    frequency_penalty: -0.5,
    max_tokens: 77,
    stop: ['END'],
    seed: 7,
  };
  expect(sentTo('aggregator')).toMatchObject(wanted);
  const proposer = sentTo('a');
  expect(proposer).toMatchObject({ temperature: 0.7, max_tokens: 2048 });
  for (const field of ['top_p', 'stop', 'seed', 'presence_penalty'])
    expect(proposer).not.toHaveProperty(field);
});

test('every call reads the conversation: system and developer prompts first, turns in their order', async () => {
  await openai.chat.completions.create(
    asking({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: [{ type: 'text', text: 'First?' }] },
        { role: 'assistant', content: 'One.', annotations: [], refusal: null, reasoning_content: 'hm' },
        { role: 'developer', content: 'Be kind.' },
        { role: 'user', content: 'Second?', name: 'Ada' },
      ],
    }),
  );
  const turns = [
    { role: 'user', content: 'First?' },
    { role: 'assistant', content: 'One.' },
    { role: 'user', content: 'Ada: Second?' },
  ];
  expect(sentTo('a')?.messages).toEqual([{ role: 'system', content: 'Be brief.\n\nBe kind.' }, ...turns]);
  const [system, ...rest] = sentTo('aggregator')?.messages ?? [];
  expect(system?.content).toMatch(
    /^Be brief\.\n\nBe kind\.\n\nYou have been provided with a set of responses/,
  );
  expect(rest).toEqual(turns);
});

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('images reach every call, and are kept once and not with each', async () => {
  const url = `data:image/png;base64,${pixel}`;
  const content = [
    { type: 'text', text: 'What is on' },
    { type: 'image_url', image_url: { url } },
    { type: 'text', text: 'this?' },
  ];
  const { system_fingerprint: runId } = await openai.chat.completions.create(
    asking({ messages: [{ role: 'user', content }] }),
  );
  for (const model of ['a', 'b', 'aggregator'])
    expect(sentTo(model)?.messages.at(-1)?.content).toEqual(content);
  const { request } = await get<{ request: object }>(strata, `/api/runs/${runId}/calls/1.1/request`);
  expect(JSON.stringify(request)).toContain('image/png');
  expect(JSON.stringify(request)).not.toContain('iVBOR');

  upstream.respond = byModel({ aggregator: () => failing(500, 'down') });
  const { system_fingerprint: again } = await openai.chat.completions.create(
    asking({ messages: [{ role: 'user', content }] }),
  );
  expect(await strata.query(`SELECT encode(data, 'hex') AS data FROM "Image"`)).toEqual([
    { data: Buffer.from(pixel, 'base64').toString('hex') },
  ]);
  const rows = await strata.query('SELECT asked::text FROM "ApiRun" WHERE "runId" = $1', [again]);
  expect(JSON.stringify(rows)).not.toContain('iVBOR');

  upstream.respond = byModel({});
  const sent = upstream.requests.length;
  const { run } = (await (await send(strata, 'POST', `/api/runs/${again}/calls/2.1/retry`, {})).json()) as {
    run: { id: string };
  };
  await follow(strata, run.id);
  expect(upstream.requests.slice(sent).map(({ body }) => body.messages.at(-1)?.content)).toEqual([content]);
});

test('a question of twelve megabytes comes whole, and one of twenty is refused', async () => {
  const url = (megabytes: number) => `data:image/png;base64,${'A'.repeat(megabytes * 1024 * 1024)}`;
  const messages = (megabytes: number) => [
    { role: 'user', content: [{ type: 'image_url', image_url: { url: url(megabytes) } }] },
  ];
  await openai.chat.completions.create(asking({ messages: messages(12) }, [['a']]));
  expect(JSON.stringify(sentTo('a')?.messages).includes(url(12))).toBe(true);
  await expect(openai.chat.completions.create(asking({ messages: messages(20) }))).rejects.toMatchObject({
    status: 413,
  });
});

test('JSON is asked of the aggregator by schema and in words', async () => {
  upstream.respond = byModel({ aggregator: () => saying('{"blue": true}') });
  const schema = { type: 'object', properties: { blue: { type: 'boolean' } }, required: ['blue'] };
  const format = { type: 'json_schema', json_schema: { name: 'colour', schema, strict: true } };
  const completion = await openai.chat.completions.create(asking({ response_format: format }));
  expect(JSON.parse(completion.choices[0]?.message.content ?? '')).toEqual({ blue: true });
  expect(sentTo('aggregator')?.response_format).toEqual(format);
  expect(sentTo('aggregator')?.messages[0]?.content).toContain(JSON.stringify(schema));
  expect(sentTo('a')).not.toHaveProperty('response_format');
  await openai.chat.completions.create(asking({ response_format: { type: 'json_object' } }));
  expect(sentTo('aggregator')?.response_format).toEqual({ type: 'json_object' });
});

test('an answer that is to be JSON and is none is an error, whole and streamed', async () => {
  upstream.respond = () => saying('Certainly! Here it is.');
  const params = asking({ response_format: { type: 'json_object' } });
  await expect(openai.chat.completions.create(params)).rejects.toMatchObject({
    status: 502,
    code: 'answer_is_not_json',
  });
  await expect(chunksOf(params)).rejects.toMatchObject({ code: 'answer_is_not_json' });
});

test('layers are told as reasoning: not at all, a line a call, or all that they write', async () => {
  upstream.respond = byModel({ b: () => failing(400, 'out of order') }, (request) => [
    { do: 'reasoning', text: `${request.body.model} thinks` },
    ...saysSo(request),
  ]);
  expect(reasoningOf(await chunksOf(asking()))).toBe('');
  const titles = reasoningOf(await chunksOf(asking({ layers: 'titles' })));
  expect(titles).toContain('**Layer 1 of 2**');
  expect(titles).toMatch(/- 1\.1 A, \d+\.\d s\n/);
  expect(titles).toMatch(/- 1\.2 B, failed: The provider refused the request \(400\): out of order\n/);
  expect(titles).toContain('**Layer 2**: Aggregator aggregates');
  expect(titles).not.toContain('says so');
  const full = reasoningOf(await chunksOf(asking({ layers: 'full' })));
  expect(full).toContain('**1.1 A**\n\na says so');
  expect(full).toContain('aggregator thinks');
  expect(full).not.toContain('aggregator says so');
  const { choices } = await openai.chat.completions.create(asking({ layers: 'full' }));
  expect(choices[0]?.message).toMatchObject({ reasoning_content: expect.stringContaining('a says so') });
});

test('the run is named in a header and in the answer, with a link where a person sees all of it', async () => {
  const { data, response } = await openai.chat.completions.create(asking()).withResponse();
  const runId = response.headers.get('x-strata-run') ?? '';
  expect(data.system_fingerprint).toBe(runId);
  const [, url = ''] = /^<([^>]+)>; rel="describedby"/.exec(response.headers.get('link') ?? '') ?? [];
  expect(url).toContain(`?run=${runId}`);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('aggregator says so');
  const run = await readRun(strata, runId);
  expect(run.calls.map(({ text }) => text)).toEqual(['a says so', 'b says so', 'aggregator says so']);
});

test('a proposer that fails is told of and fails nothing', async () => {
  upstream.respond = byModel({ b: () => failing(400, 'out of order') }, () => saying('well'));
  const { choices, usage } = await openai.chat.completions.create(asking());
  expect(choices[0]?.message.content).toBe('well');
  expect(usage).toMatchObject({
    calls: [{}, { status: 'failed', error: expect.stringContaining('out of order') }, {}],
  });
});

test('proposals stand for the answer of an aggregator that fails, and that is said', async () => {
  upstream.respond = byModel({ aggregator: () => failing(400, 'no') });
  const completion = await openai.chat.completions.create(asking());
  expect(completion.choices[0]?.message.content).toBe('a says so\n\n---\n\nb says so');
  expect(completion).toMatchObject({ strata: { status: 'degraded', error: expect.stringContaining('no') } });
  expect(textOf(await chunksOf(asking()))).toBe('a says so\n\n---\n\nb says so');
});

test('no surviving proposer is a 502 that names every cause and is not asked again; in a stream, an error event', async () => {
  upstream.respond = () => failing(400, 'out of order');
  await expect(openai.chat.completions.create(asking())).rejects.toMatchObject({
    status: 502,
    code: 'no_proposer_survived',
    message: expect.stringMatching(/2 calls: .*out of order/),
  });
  expect(upstream.requests).toHaveLength(2);
  await expect(chunksOf(asking())).rejects.toMatchObject({ code: 'no_proposer_survived' });
});

test('an answer that is cut off ends its stream with an error, after what was written', async () => {
  upstream.respond = byModel({ aggregator: () => [{ do: 'text', text: 'So far' }, { do: 'end' }] });
  let text = '';
  const read = async () => {
    for await (const chunk of await openai.chat.completions.create(streaming(asking())))
      text += chunk.choices[0]?.delta.content ?? '';
  };
  await expect(read()).rejects.toMatchObject({ code: 'aggregator_failed' });
  expect(text).toBe('So far');
  await expect(openai.chat.completions.create(asking())).rejects.toMatchObject({ status: 502 });
});

const refusals: [string, object, string, number?][] = [
  ['two answers', { n: 2 }, 'n'],
  ['log probabilities', { logprobs: true }, 'logprobs'],
  ['a bias', { logit_bias: { 50256: -100 } }, 'logit_bias'],
  ['sound', { modalities: ['text', 'audio'] }, 'modalities[1]'],
  ['five stop sequences', { stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop'],
  ['a tool that is none', { tools: [{ type: 'web_search' }] }, 'tools[0].type'],
  ['the choice of a tool that is not there', { tool_choice: 'required' }, 'tool_choice'],
  [
    'a sound',
    { messages: [{ role: 'user', content: [{ type: 'input_audio', input_audio: {} }] }] },
    'messages[0].content[0].type',
  ],
  ['a model’s name that cannot be stored', { model: 'moa/\0', mixture: null }, 'model'],
  [
    'a user’s name that cannot be stored',
    { messages: [{ role: 'user', content: 'Why?', name: '\ud800' }] },
    'messages[0].name',
  ],
  ['no messages', { messages: [] }, 'messages'],
  ['no question', { messages: [{ role: 'system', content: 'Be brief.' }] }, 'messages'],
  ['a role that is none', { messages: [{ role: 'model', content: '1' }] }, 'messages[0].role'],
  [
    'a result of no function call',
    { messages: [{ role: 'function', name: 'f', content: '1' }] },
    'messages[0].name',
  ],
  [
    'a result of no call',
    {
      messages: [
        { role: 'user', content: 'Why?' },
        { role: 'tool', tool_call_id: 'x', content: '1' },
      ],
    },
    'messages[1].tool_call_id',
  ],
  [
    'a mixture that is none',
    { mixture: { name: 'Empty', layers: [{ proposers: [] }] } },
    'mixture.layers[0].proposers',
  ],
  ['going on without keeping', { background: true, store: false }, 'background'],
];

test.each(refusals)('%s is refused with the name of the field', async (_, changes, param) => {
  await expect(openai.chat.completions.create(asking(changes))).rejects.toMatchObject({
    status: 400,
    type: 'invalid_request_error',
    param,
  });
  expect(upstream.requests).toEqual([]);
});

test.each([{}, { messages: 'Why?' }, [], 'text', null])(
  'the body %j is refused as OpenAI refuses',
  async (body) => {
    const response = await fetch(`${strata.origin}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({ type: 'invalid_request_error' });
  },
);

test.each([
  'models/moa%2F%00',
  'models/%25',
  'models/moa/%ff',
  'chat/completions/chatcmpl-%00',
  'chat/completions/nothing',
  'nothing/at/all',
])('there is nothing at %s, and that is no defect', async (path) => {
  const response = await fetch(`${strata.origin}/v1/${path}`);
  expect([400, 404]).toContain(response.status);
});

test('null counts as left out, as clients write it', async () => {
  await openai.chat.completions.create(
    asking({ temperature: null, stop: null, tools: null, user: null, response_format: null }),
  );
  expect(sentTo('aggregator')).toMatchObject({ temperature: 0.7 });
});

test('a model that is none is a 404 that says where the list is', async () => {
  for (const model of ['gpt-5', 'moa/nothing', 'moa/open-moa'])
    await expect(
      openai.chat.completions.create({ model, messages: [{ role: 'user', content: 'Why?' }] }),
    ).rejects.toMatchObject({ status: 404, code: 'model_not_found', param: 'model' });
});

test('what passes a budget is refused as a quota that is used up', async () => {
  const none = { perRunUsd: null, perDayUsd: null, perProviderDayUsd: {} };
  await send(strata, 'PUT', '/api/budgets', { ...none, perRunUsd: 0.0001 });
  await expect(openai.chat.completions.create(asking({}, [['a', 'a', 'a']]))).rejects.toMatchObject({
    status: 429,
    code: 'insufficient_quota',
    message: expect.stringContaining('the budget of $0.0001 a run'),
  });
  await send(strata, 'PUT', '/api/budgets', none);
  expect(upstream.requests).toEqual([]);
});

const hanging = () => {
  upstream.respond = hangingAfter('so far');
};
const open = () => upstream.requests.filter((request) => request.closedByClientAt === null);

test('a client that leaves its stream stops its run', async () => {
  hanging();
  const abort = new AbortController();
  const stream = await openai.chat.completions.create(streaming(asking()), { signal: abort.signal });
  const runId = await firstOf(stream);
  await expect.poll(() => upstream.requests.length).toBe(2);
  abort.abort();
  await expect.poll(open).toEqual([]);
  await expect
    .poll(() => readRun(strata, runId))
    .toMatchObject({ status: 'stopped', error: expect.stringContaining('closed its connection') });
});

test('a client that gives up on a whole answer stops its run', async () => {
  hanging();
  const abort = new AbortController();
  const asked = openai.chat.completions.create(asking(), { signal: abort.signal });
  await expect.poll(() => upstream.requests.length).toBe(2);
  abort.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(open).toEqual([]);
});

test('a run in the background goes on without its client, and its answer can be had later', async () => {
  const { promise: gate, resolve: letGoOn } = Promise.withResolvers<void>();
  upstream.respond = ({ body }) => [{ do: 'until', gate }, ...saying(`${body.model} says so`)];
  const abort = new AbortController();
  const stream = await openai.chat.completions.create(
    streaming(asking({ store: true, background: true, metadata: { job: '7' } })),
    { signal: abort.signal },
  );
  const runId = await firstOf(stream);
  abort.abort();
  await expect(openai.chat.completions.retrieve(`chatcmpl-${runId}`)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('still in progress'),
  });
  letGoOn();
  await expect.poll(async () => (await readRun(strata, runId)).status).toBe('succeeded');
  expect(await openai.chat.completions.retrieve(`chatcmpl-${runId}`)).toMatchObject({
    choices: [{ message: { content: 'aggregator says so' } }],
    metadata: { job: '7' },
  });
});

/** Takes the first chunk and leaves the rest: the run's id. */
async function firstOf(stream: AsyncIterable<ChatCompletionChunk>): Promise<string> {
  const first = await stream[Symbol.asyncIterator]().next();
  return first.value?.system_fingerprint ?? '';
}
