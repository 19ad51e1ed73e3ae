/** The Responses API of programs, by the client that programs use: the real `openai` package. */
import OpenAI from 'openai';
import type { Response as OpenAIResponse, ResponseStreamEvent } from 'openai/resources/responses/responses';
import { beforeAll, expect, test } from 'vitest';
import { mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter, waitingAfter } from '../support/upstream/behaviours';
import { calling, failing, saying } from '../support/upstream/script';

let openai: OpenAI;

const upstream = sharedUpstream({ models: ['a', 'b'] });
const strata = sharedStrata({ upstream });

beforeAll(() => {
  openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none' });
});

type Params = OpenAI.Responses.ResponseCreateParamsNonStreaming;
/** A mixture beside the model's name, which OpenAI's types do not know. */
function asking(changes: object = {}): Params {
  return { model: 'moa/inline', input: 'Why?', mixture: mixtureOf([['a', 'b']]), ...changes } as Params;
}
const create = (changes?: object) => openai.responses.create(asking(changes));

async function eventsOf(changes: object = {}): Promise<ResponseStreamEvent[]> {
  return Array.fromAsync(await openai.responses.create({ ...asking(changes), stream: true }));
}
/** What a model of the upstream was sent last. */
const sentTo = (model: string) => upstream.requests.findLast(({ body }) => body.model === model)?.body;

test('a mixture answers as a model does', async () => {
  const response = await create();
  expect(response).toMatchObject({
    object: 'response',
    model: 'moa/inline',
    status: 'completed',
    error: null,
    incomplete_details: null,
    output: [
      {
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'aggregator says so', annotations: [] }],
      },
    ],
    usage: { input_tokens: 30, output_tokens: 9, total_tokens: 39 },
    strata: { status: 'succeeded' },
  });
  expect(response.output_text).toBe('aggregator says so');
});

test('the answer streams in OpenAI’s events, numbered and in their order', async () => {
  const events = await eventsOf();
  const types = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);
  expect(types).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.content_part.added',
    'response.output_text.delta',
    'response.output_text.done',
    'response.content_part.done',
    'response.output_item.done',
    'response.completed',
  ]);
  expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, index) => index));
  const deltas = events.flatMap((event) =>
    event.type === 'response.output_text.delta' ? [event.delta] : [],
  );
  expect(deltas.join('')).toBe('aggregator says so');
  const last = events.at(-1) as ResponseStreamEvent & { response: OpenAIResponse };
  expect(last.response).toMatchObject({ status: 'completed', usage: { input_tokens: 30 } });
});

test('the package’s own reader of streams makes the same response of them', async () => {
  const stream = openai.responses.stream({ ...asking(), stream: true });
  const response = await stream.finalResponse();
  expect(response.output_text).toBe('aggregator says so');
  expect(sentTo('a')?.messages).toEqual([{ role: 'user', content: 'Why?' }]);
});

const tools = [
  {
    type: 'function',
    name: 'weather',
    description: 'The weather in a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } } },
    strict: false,
  },
];
const png = 'data:image/png;base64,iVBORw0KGgo=';
const message = (role: string, content: unknown) => ({ type: 'message', role, content });
const call = {
  type: 'function_call',
  id: 'fc_1',
  call_id: 'c1',
  name: 'weather',
  arguments: '{"city":"Oslo"}',
};
const output = { type: 'function_call_output', call_id: 'c1', output: '21 degrees' };
const called = {
  role: 'assistant',
  tool_calls: [{ id: 'c1', function: { name: 'weather', arguments: '{"city":"Oslo"}' } }],
};

const inputs: [string, unknown, object[]][] = [
  ['a text', 'Why?', [{ role: 'user', content: 'Why?' }]],
  ['a message without its type', [{ role: 'user', content: 'Why?' }], [{ role: 'user', content: 'Why?' }]],
  [
    'parts of text',
    [
      message('user', [
        { type: 'input_text', text: 'Why?' },
        { type: 'input_text', text: 'Really?' },
      ]),
    ],
    [{ role: 'user', content: 'Why?\nReally?' }],
  ],
  [
    'an image',
    [
      message('user', [
        { type: 'input_text', text: 'What?' },
        { type: 'input_image', image_url: png, detail: 'auto' },
      ]),
    ],
    [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What?' },
          { type: 'image_url', image_url: { url: png } },
        ],
      },
    ],
  ],
  [
    'an earlier answer with its id, its reasoning, and a search of OpenAI’s',
    [
      message('user', 'First?'),
      { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAA' },
      { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'x' } },
      {
        ...message('assistant', [{ type: 'output_text', text: 'One.', annotations: [] }]),
        id: 'msg_1',
        status: 'completed',
      },
      message('user', 'Second?'),
    ],
    [
      { role: 'user', content: 'First?' },
      { role: 'assistant', content: 'One.' },
      { role: 'user', content: 'Second?' },
    ],
  ],
  [
    'a call of a function and its output',
    [message('user', 'How warm?'), call, output],
    [
      { role: 'user', content: 'How warm?' },
      called,
      { role: 'tool', tool_call_id: 'c1', content: '21 degrees' },
    ],
  ],
  [
    'words before two calls at once, and outputs in parts',
    [
      message('user', 'How warm?'),
      message('assistant', 'I look.'),
      call,
      { ...call, call_id: 'c2' },
      { ...output, output: [{ type: 'input_text', text: '21' }] },
      { ...output, call_id: 'c2' },
    ],
    [
      { role: 'user', content: 'How warm?' },
      { role: 'assistant', content: 'I look.', tool_calls: [{ id: 'c1' }, { id: 'c2' }] },
      { role: 'tool', tool_call_id: 'c1', content: '21' },
      { role: 'tool', tool_call_id: 'c2', content: '21 degrees' },
    ],
  ],
  [
    'a shell that the client ran',
    [
      message('user', 'List.'),
      {
        type: 'local_shell_call',
        id: 'x',
        call_id: 'c9',
        status: 'completed',
        action: { type: 'exec', command: ['ls'] },
      },
      { type: 'local_shell_call_output', call_id: 'c9', output: 'a.txt' },
    ],
    [
      { role: 'user', content: 'List.' },
      { role: 'assistant', tool_calls: [{ id: 'c9', function: { name: 'local_shell' } }] },
      { role: 'tool', tool_call_id: 'c9', content: 'a.txt' },
    ],
  ],
  [
    'a custom tool',
    [
      message('user', 'Patch.'),
      { type: 'custom_tool_call', id: 'x', call_id: 'c3', name: 'apply_patch', input: '*** Begin' },
      { type: 'custom_tool_call_output', call_id: 'c3', output: 'Done' },
    ],
    [
      { role: 'user', content: 'Patch.' },
      {
        role: 'assistant',
        tool_calls: [{ function: { name: 'apply_patch', arguments: '{"input":"*** Begin"}' } }],
      },
      { role: 'tool', tool_call_id: 'c3', content: 'Done' },
    ],
  ],
];

test.each(inputs)('%s is read', async (_, input, expected) => {
  // Without tools in the request, calls and their results would be told in words.
  await create({ input, tools });
  expect(sentTo('aggregator')?.messages.slice(1)).toMatchObject(expected);
});

test('instructions come first, and system messages of the input after them', async () => {
  await create({
    instructions: 'Be brief.',
    input: [message('user', 'Why?'), message('developer', [{ type: 'input_text', text: 'Be kind.' }])],
  });
  expect(sentTo('a')?.messages).toEqual([
    { role: 'system', content: 'Be brief.\n\nBe kind.' },
    { role: 'user', content: 'Why?' },
  ]);
});

test('empty instructions are none', async () => {
  await create({ instructions: '' });
  expect(sentTo('a')?.messages).toEqual([{ role: 'user', content: 'Why?' }]);
});

test('what is asked of the answer goes to the aggregator, and the response repeats it', async () => {
  const asked = { temperature: 0.1, top_p: 0.9, max_output_tokens: 77 };
  const response = await create({
    ...asked,
    instructions: 'Be brief.',
    reasoning: { effort: 'low' },
    metadata: { trace: '7' },
    truncation: 'auto',
    include: ['reasoning.encrypted_content'],
    prompt_cache_key: 'k',
    service_tier: 'auto',
    top_logprobs: 0,
    store: null,
  });
  expect(sentTo('aggregator')).toMatchObject({
    temperature: 0.1,
    top_p: 0.9,
    max_tokens: 77,
    reasoning_effort: 'low',
  });
  expect(sentTo('a')).toMatchObject({ temperature: 0.7, max_tokens: 2048 });
  expect(response).toMatchObject({
    ...asked,
    instructions: 'Be brief.',
    reasoning: { effort: 'low' },
    metadata: { trace: '7' },
    truncation: 'auto',
    prompt_cache_key: 'k',
    store: true,
    background: false,
    tools: [],
    tool_choice: 'auto',
    text: { format: { type: 'text' } },
  });
});

test('JSON is asked of the aggregator by schema, and an answer that is none is an error', async () => {
  upstream.respond = byModel({ aggregator: () => saying('{"blue": true}') });
  const schema = { type: 'object', properties: { blue: { type: 'boolean' } }, required: ['blue'] };
  const format = { type: 'json_schema', name: 'colour', schema, strict: true };
  const response = await create({ text: { format } });
  expect(JSON.parse(response.output_text)).toEqual({ blue: true });
  expect(response.text).toMatchObject({ format });
  const { type, ...named } = format;
  expect(sentTo('aggregator')?.response_format).toEqual({ type, json_schema: named });
  await create({ text: { format: { type: 'json_object' } } });
  expect(sentTo('aggregator')?.response_format).toEqual({ type: 'json_object' });
  upstream.respond = () => saying('Certainly!');
  const params = { text: { format: { type: 'json_object' } } };
  await expect(create(params)).rejects.toMatchObject({ status: 502, code: 'answer_is_not_json' });
  expect((await eventsOf(params)).at(-1)).toMatchObject({
    type: 'response.failed',
    response: { status: 'failed', error: { code: 'answer_is_not_json' } },
  });
});

test('a schema is parsed by the package’s own helper', async () => {
  upstream.respond = byModel({ aggregator: () => saying('{"blue": true}') });
  const schema = { type: 'object', properties: { blue: { type: 'boolean' } }, required: ['blue'] };
  const response = await openai.responses.parse({
    ...asking(),
    text: { format: { type: 'json_schema', name: 'colour', schema, strict: true } },
  });
  expect(response.output_parsed).toEqual({ blue: true });
});

test('layers come as reasoning items: for those who ask for them, or for a summary', async () => {
  const summaryOf = ({ output: [item] }: OpenAIResponse) =>
    item?.type === 'reasoning' ? item.summary.map(({ text }) => text).join('') : '';
  expect(summaryOf(await create())).toBe('');
  const titles = summaryOf(await create({ layers: 'titles' }));
  expect(titles).toContain('**Layer 1 of 2**');
  expect(titles).not.toContain('says so');
  expect(summaryOf(await create({ reasoning: { summary: 'auto' } }))).toContain('**Layer 1 of 2**');
  expect(summaryOf(await create({ reasoning: { summary: 'auto' }, layers: 'off' }))).toBe('');
  const full = await create({ reasoning: { summary: 'detailed' } });
  expect(summaryOf(full)).toContain('**1.1 A**\n\na says so');
  expect(full.output_text).toBe('aggregator says so');
  expect(summaryOf(await openai.responses.retrieve(full.id))).toContain('b says so');
});

test('layers stream as a reasoning item before the answer', async () => {
  const events = await eventsOf({ layers: 'full' });
  const types = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);
  expect(types.slice(2, 10)).toEqual([
    'response.output_item.added',
    'response.reasoning_summary_part.added',
    'response.reasoning_summary_text.delta',
    'response.reasoning_summary_text.done',
    'response.reasoning_summary_part.done',
    'response.output_item.done',
    'response.output_item.added',
    'response.content_part.added',
  ]);
  const { response } = events.at(-1) as { response: OpenAIResponse } & ResponseStreamEvent;
  expect(response.output.map(({ type }) => type)).toEqual(['reasoning', 'message']);
  const deltas = events.map((event) =>
    event.type === 'response.reasoning_summary_text.delta' ? event.delta : '',
  );
  expect(response.output[0]).toMatchObject({ summary: [{ type: 'summary_text', text: deltas.join('') }] });
});

test('an answer that reaches its token limit is incomplete, whole and streamed', async () => {
  upstream.respond = byModel({
    aggregator: () => [
      { do: 'text', text: 'So far' },
      { do: 'finish', reason: 'length' },
    ],
  });
  const incomplete = {
    status: 'incomplete',
    incomplete_details: { reason: 'max_output_tokens' },
    output: [{ type: 'message', status: 'incomplete' }],
  };
  const response = await create({ max_output_tokens: 16 });
  expect(response).toMatchObject(incomplete);
  expect(response.output_text).toBe('So far');
  expect((await eventsOf()).at(-1)).toMatchObject({ type: 'response.incomplete', response: incomplete });
});

test('proposals stand for the answer of an aggregator that fails, and that is said', async () => {
  upstream.respond = byModel({ aggregator: () => failing(400, 'no') });
  const response = await create();
  expect(response.output_text).toBe('a says so\n\n---\n\nb says so');
  expect(response).toMatchObject({ strata: { status: 'degraded', error: expect.stringContaining('no') } });
  const events = await eventsOf();
  expect(events.at(-1)).toMatchObject({ type: 'response.completed' });
  expect(
    events.map((event) => (event.type === 'response.output_text.delta' ? event.delta : '')).join(''),
  ).toBe(response.output_text);
});

test('a run without an answer is a 502, and in a stream response.failed; what is stored says so', async () => {
  upstream.respond = () => failing(400, 'out of order');
  const failure = await create().catch((error: unknown) => error as InstanceType<typeof OpenAI.APIError>);
  expect(failure).toMatchObject({ status: 502, code: 'no_proposer_survived' });
  expect(upstream.requests).toHaveLength(2);
  const last = (await eventsOf()).at(-1);
  const failed = {
    status: 'failed',
    error: { code: 'no_proposer_survived', message: expect.stringContaining('out of order') },
    output: [],
  };
  expect(last).toMatchObject({ type: 'response.failed', response: failed });
  const { id } = (last as unknown as { response: OpenAIResponse }).response;
  expect(await openai.responses.retrieve(id)).toMatchObject(failed);
});

test('an answer that is cut off ends in response.failed, after what was written', async () => {
  upstream.respond = byModel({ aggregator: () => [{ do: 'text', text: 'So far' }, { do: 'end' }] });
  const events = await eventsOf();
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'response.output_text.done', text: 'So far' }),
  );
  expect(events.at(-1)).toMatchObject({
    type: 'response.failed',
    response: { error: { code: 'aggregator_failed' }, output: [{ status: 'incomplete' }] },
  });
});

const weatherCall = calling({ id: 'call_abc', name: 'weather', input: ['{"city"', ':"Oslo"}'] });
/** The aggregator asks for the weather, and answers once it has it. */
const asksForTheWeather = byModel({
  aggregator: ({ body }) =>
    body.messages.some(({ role }) => role === 'tool') ? saying('It is 21 degrees.') : weatherCall,
});
const askedModels = () => upstream.requests.map(({ body }) => body.model);
const callsOf = ({ output: items }: OpenAIResponse) => items.filter((item) => item.type === 'function_call');

test('a function is called, and with its output the aggregator goes on, on the same references', async () => {
  upstream.respond = asksForTheWeather;
  const first = await create({ tools, tool_choice: 'auto' });
  expect(first.output).toMatchObject([
    { type: 'function_call', status: 'completed', name: 'weather', arguments: '{"city":"Oslo"}' },
  ]);
  const { type, ...named } = tools[0] as (typeof tools)[number];
  expect(upstream.requests.at(-1)?.body.tools).toEqual([{ type, function: named }]);
  const outputs = callsOf(first).map(({ call_id }) => ({
    type: 'function_call_output',
    call_id,
    output: '21',
  }));
  const whole = await create({ tools, input: [message('user', 'Why?'), ...first.output, ...outputs] });
  expect(whole.output_text).toBe('It is 21 degrees.');
  const chained = await create({ tools, previous_response_id: first.id, input: outputs });
  expect(chained.output_text).toBe('It is 21 degrees.');
  expect(chained).toMatchObject({ previous_response_id: first.id, strata: { references: 'kept' } });
  expect(askedModels()).toEqual(['a', 'b', 'aggregator', 'aggregator', 'aggregator']);
});

test('a call streams in pieces, under one item', async () => {
  upstream.respond = asksForTheWeather;
  const events = await eventsOf({ tools });
  const types = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);
  expect(types).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.function_call_arguments.delta',
    'response.function_call_arguments.done',
    'response.output_item.done',
    'response.completed',
  ]);
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'response.function_call_arguments.done',
      name: 'weather',
      arguments: '{"city":"Oslo"}',
    }),
  );
  const itemIds = events.flatMap((event) => ('item_id' in event ? [event.item_id] : []));
  expect(new Set(itemIds).size).toBe(1);
  const stream = openai.responses.stream({ ...asking({ tools }), stream: true });
  expect(callsOf(await stream.finalResponse())).toMatchObject([{ arguments: '{"city":"Oslo"}' }]);
});

test('two calls at once, after words, are three items in their order', async () => {
  upstream.respond = byModel({
    aggregator: () => [
      { do: 'text', text: 'I look.' },
      ...calling(
        { id: 'x', name: 'weather', input: ['{}'] },
        { id: 'y', name: 'weather', input: ['{"city":"Rome"}'] },
      ),
    ],
  });
  const expected = [
    { type: 'message', content: [{ text: 'I look.' }] },
    { type: 'function_call', arguments: '{}' },
    { type: 'function_call', arguments: '{"city":"Rome"}' },
  ];
  expect((await create({ tools })).output).toMatchObject(expected);
  const events = await eventsOf({ tools });
  expect(events.at(-1)).toMatchObject({ response: { output: expected } });
  expect(
    events.flatMap((event) => (event.type === 'response.output_item.done' ? [event.item] : [])),
  ).toMatchObject(expected);
});

test('functions in a namespace and custom tools are called by names that providers know', async () => {
  upstream.respond = byModel({
    aggregator: () =>
      calling(
        { id: 'x', name: 'agents__close', input: ['{"id":1}'] },
        { id: 'y', name: 'apply_patch', input: ['{"input":', '"*** Begin"}'] },
      ),
  });
  const given = [
    {
      type: 'namespace',
      name: 'agents',
      description: 'Agents.',
      tools: [{ type: 'function', name: 'close' }],
    },
    {
      type: 'custom',
      name: 'apply_patch',
      description: 'Edits files.',
      format: { type: 'grammar', syntax: 'lark', definition: 'start: "x"' },
    },
  ];
  const expected = [
    { type: 'function_call', name: 'close', namespace: 'agents', arguments: '{"id":1}' },
    { type: 'custom_tool_call', name: 'apply_patch', input: '*** Begin' },
  ];
  expect((await create({ tools: given })).output).toMatchObject(expected);
  const sent = sentTo('aggregator')?.tools as { function: { name: string; description: string } }[];
  expect(sent.map((tool) => tool.function.name)).toEqual(['agents__close', 'apply_patch']);
  expect(sent[1]?.function.description).toContain('start: "x"');
  const events = await eventsOf({ tools: given });
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'response.custom_tool_call_input.done', input: '*** Begin' }),
  );
  expect(events.at(-1)).toMatchObject({ response: { output: expected } });
});

test('tools that run at OpenAI are left out with a note; only the tools that are allowed are given', async () => {
  const response = await create({ tools: [...tools, { type: 'web_search' }] });
  expect(response).toMatchObject({
    strata: { notes: ['The tool "web_search" was left out: a mixture calls functions only.'] },
  });
  expect(sentTo('aggregator')?.tools).toHaveLength(1);
  const alone = await create({ tools: [{ type: 'web_search' }], tool_choice: 'auto' });
  expect(alone.output_text).toBe('aggregator says so');
  expect(sentTo('aggregator')).not.toHaveProperty('tools');
  const two = [...tools, { ...tools[0], name: 'tides' }];
  const only = { type: 'allowed_tools', mode: 'required', tools: [{ type: 'function', name: 'tides' }] };
  await create({ tools: two, tool_choice: only });
  expect(sentTo('aggregator')).toMatchObject({
    tools: [{ function: { name: 'tides' } }],
    tool_choice: 'required',
  });
  await create({ tools: two, tool_choice: { type: 'function', name: 'tides' } });
  expect(sentTo('aggregator')).toMatchObject({
    tool_choice: { type: 'function', function: { name: 'tides' } },
  });
});

test('what cannot be followed and does not change the answer is noted', async () => {
  const { strata: details } = (await create({
    max_output_tokens: 1_000_000,
    truncation: 'disabled',
    nonsense: 1,
    input: [message('user', 'Why?'), { type: 'web_search_call', id: 'ws_1' }],
  })) as OpenAIResponse & { strata: { notes: string[] } };
  const notes = details.notes.join('\n');
  expect(notes).toMatch(/max_output_tokens was lowered to [\d,]+/);
  expect(notes).toContain('truncation "disabled" has no effect');
  expect(notes).toContain('Not used: nonsense.');
  expect(notes).toContain('"web_search_call" were left out');
  expect(notes.split('\n')).toHaveLength(4);
});

test('what chat completions accept of tools is accepted here', async () => {
  upstream.respond = byModel({
    aggregator: () =>
      calling({ id: 'x', name: 'a_b', input: ['{}'] }, { id: 'y', name: 'a_b', input: ['{"twice":true}'] }),
  });
  const response = await create({ tools: [{ type: 'function', name: 'a.b' }], parallel_tool_calls: false });
  expect(response.output).toMatchObject([{ type: 'function_call', name: 'a.b', arguments: '{}' }]);
  expect(response.parallel_tool_calls).toBe(false);
});

test('an image in the output of a call is seen, and a conversation goes on after it', async () => {
  upstream.respond = asksForTheWeather;
  const first = await create({ tools });
  const outputs = callsOf(first).map(({ call_id }) => ({
    type: 'function_call_output',
    call_id,
    output: [{ type: 'input_image', image_url: png }],
  }));
  const second = await create({ tools, previous_response_id: first.id, input: outputs });
  expect(JSON.stringify(sentTo('aggregator')?.messages)).toContain(png);
  upstream.requests.length = 0;
  const third = await create({ tools, previous_response_id: second.id, input: 'And?' });
  expect(third.output_text).not.toBe('');
  expect(JSON.stringify(sentTo('aggregator')?.messages)).toContain(png);
  expect(sentTo('aggregator')?.messages.at(-1)).toEqual({ role: 'user', content: 'And?' });
});

test('the beginning of an answer is gone on with, and the next response has both parts', async () => {
  const begun = await create({ input: [message('user', 'Why?'), message('assistant', 'Because the ')] });
  expect(begun.output_text).toBe('aggregator says so');
  await create({ previous_response_id: begun.id, input: 'Really?' });
  expect(sentTo('a')?.messages).toEqual([
    { role: 'user', content: 'Why?' },
    { role: 'assistant', content: 'Because the aggregator says so' },
    { role: 'user', content: 'Really?' },
  ]);
});

test('what is not stored keeps its references in memory for the outputs of its calls', async () => {
  upstream.respond = asksForTheWeather;
  const first = await create({ tools, store: false });
  const outputs = callsOf(first).map(({ call_id }) => ({
    type: 'function_call_output',
    call_id,
    output: '21',
  }));
  const second = await create({
    tools,
    store: false,
    input: [message('user', 'Why?'), ...first.output, ...outputs],
  });
  expect(second).toMatchObject({ output_text: 'It is 21 degrees.', strata: { references: 'kept' } });
  expect(askedModels()).toEqual(['a', 'b', 'aggregator', 'aggregator']);
});

test('a response goes on from the one before it, without its instructions', async () => {
  const first = await create({
    instructions: 'Be brief.',
    input: [message('developer', 'Be kind.'), message('user', [{ type: 'input_image', image_url: png }])],
  });
  const second = await create({
    previous_response_id: first.id,
    input: 'And then?',
    instructions: 'Be loud.',
  });
  const third = await create({ previous_response_id: second.id, input: 'And then?' });
  expect(third.previous_response_id).toBe(second.id);
  const turns = [
    { role: 'user', content: [{ type: 'image_url', image_url: { url: png } }] },
    { role: 'assistant', content: 'aggregator says so' },
    { role: 'user', content: 'And then?' },
    { role: 'assistant', content: 'aggregator says so' },
    { role: 'user', content: 'And then?' },
  ];
  expect(sentTo('a')?.messages).toEqual([{ role: 'system', content: 'Be kind.' }, ...turns]);
  const { data } = await openai.responses.inputItems.list(third.id, { order: 'asc' });
  expect(data).toMatchObject([
    { type: 'message', role: 'system', content: [{ type: 'input_text', text: 'Be kind.' }] },
    { role: 'user', content: [{ type: 'input_image', image_url: png }] },
    { role: 'assistant', content: [{ type: 'output_text', text: 'aggregator says so' }] },
    { role: 'user' },
    { role: 'assistant' },
    { role: 'user', content: [{ text: 'And then?' }] },
  ]);
  const newestFirst = await Array.fromAsync(openai.responses.inputItems.list(third.id, { limit: 4 }));
  expect(newestFirst.map(({ id }) => id)).toEqual(data.map(({ id }) => id).reverse());
});

test('a chat completion is gone on from, too', async () => {
  const { system_fingerprint } = await openai.chat.completions.create({
    model: 'moa/inline',
    messages: [{ role: 'user', content: 'First?' }],
    mixture: mixtureOf([['a']]),
  } as never);
  await create({ previous_response_id: `resp_${system_fingerprint}`, input: 'Second?' });
  expect(sentTo('a')?.messages).toEqual([
    { role: 'user', content: 'First?' },
    { role: 'assistant', content: 'aggregator says so' },
    { role: 'user', content: 'Second?' },
  ]);
});

test('items are referred to by their ids', async () => {
  upstream.respond = byModel({
    aggregator: ({ body }) =>
      body.messages.some(({ role }) => role === 'tool')
        ? saying('It is warm.')
        : [{ do: 'text', text: 'I look.' }, ...weatherCall],
  });
  const first = await create({ tools, layers: 'titles' });
  const references = first.output.map(({ id }) => ({ type: 'item_reference', id }));
  const [asked] = callsOf(first);
  await create({
    tools,
    input: [
      message('user', 'Why?'),
      ...references,
      { type: 'function_call_output', call_id: asked?.call_id, output: '21' },
    ],
  });
  expect(sentTo('aggregator')?.messages.slice(1)).toMatchObject([
    { role: 'user', content: 'Why?' },
    {
      role: 'assistant',
      content: 'I look.',
      tool_calls: [{ id: asked?.call_id, function: { name: 'weather' } }],
    },
    { role: 'tool', content: '21' },
  ]);
});

test('a response is fetched, and gone when it is deleted', async () => {
  const created = await create({ metadata: { trace: '7' }, tools });
  const fetched = await openai.responses.retrieve(created.id);
  const { created_at: _, ...rest } = created;
  expect(fetched).toMatchObject(rest);
  await openai.responses.delete(created.id);
  await expect(openai.responses.retrieve(created.id)).rejects.toMatchObject({ status: 404 });
  await expect(create({ previous_response_id: created.id })).rejects.toMatchObject({
    status: 400,
    param: 'previous_response_id',
  });
});

test('what is not stored is answered, and not found later', async () => {
  const response = await create({ store: false });
  expect(response).toMatchObject({ store: false, output_text: 'aggregator says so' });
  await expect(openai.responses.retrieve(response.id)).rejects.toMatchObject({ status: 404 });
});

test('a response belongs to the key that asked for it', async () => {
  const answer = await send(strata, 'POST', '/api/keys', { name: 'Other' });
  const { key } = (await answer.json()) as { key: string };
  const other = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: key, maxRetries: 0 });
  const { id, output: items } = await create();
  await expect(other.responses.retrieve(id)).rejects.toMatchObject({ status: 404 });
  await expect(other.responses.delete(id)).rejects.toMatchObject({ status: 404 });
  await expect(other.responses.create(asking({ previous_response_id: id }))).rejects.toMatchObject({
    status: 400,
  });
  const reference = { type: 'item_reference', id: items[0]?.id };
  await expect(
    other.responses.create(asking({ input: [message('user', 'Why?'), reference] })),
  ).rejects.toMatchObject({ status: 400, param: 'input[1].id' });
});

test('a response in the background is there at once, polled, and cancelled', async () => {
  const gate = Promise.withResolvers<void>();
  upstream.respond = byModel({ aggregator: waitingAfter('So', gate.promise, ' far') });
  const begun = await create({ background: true });
  expect(begun).toMatchObject({ status: 'in_progress', background: true, output: [], usage: null });
  await expect(create({ previous_response_id: begun.id })).rejects.toMatchObject({
    message: expect.stringContaining('still in progress'),
  });
  gate.resolve();
  await expect.poll(async () => (await openai.responses.retrieve(begun.id)).status).toBe('completed');
  expect((await openai.responses.retrieve(begun.id)).output_text).toBe('So far');

  upstream.respond = hangingAfter('so far');
  const endless = await create({ background: true });
  await expect
    .poll(() => upstream.requests.filter(({ closedByClientAt }) => closedByClientAt === null).length)
    .toBeGreaterThan(0);
  expect(await openai.responses.cancel(endless.id)).toMatchObject({ status: 'cancelled' });
  expect(await openai.responses.cancel(endless.id)).toMatchObject({ status: 'cancelled' });
  expect(await openai.responses.cancel(begun.id)).toMatchObject({ status: 'completed' });
});

test('a stream is read again from where its reader was, also when the server has restarted', async () => {
  const events = await eventsOf({ layers: 'titles' });
  const { id } = (events[0] as unknown as { response: OpenAIResponse }).response;
  const replay = async (starting_after?: number) =>
    Array.fromAsync(
      await openai.responses.retrieve(id, {
        stream: true,
        ...(starting_after === undefined ? {} : { starting_after }),
      }),
    );
  expect(await replay(4)).toEqual(events.slice(5));
  await strata.restart('SIGTERM');
  openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none' });
  const again = await replay();
  expect(again[0]).toMatchObject({ type: 'response.created', sequence_number: 0 });
  expect(again.at(-1)).toMatchObject({
    type: 'response.completed',
    response: { output: [{ type: 'reasoning' }, { content: [{ text: 'aggregator says so' }] }] },
  });
  expect(await replay(4)).toMatchObject([
    { type: 'response.completed', sequence_number: expect.any(Number) },
  ]);
});

test('a client that leaves its stream stops its run, unless it is in the background', async () => {
  const open = () => upstream.requests.filter(({ closedByClientAt }) => closedByClientAt === null).length;
  upstream.respond = hangingAfter('so far');
  const leave = async (changes: object) => {
    const abort = new AbortController();
    const stream = await openai.responses.create(
      { ...asking(changes), stream: true },
      { signal: abort.signal },
    );
    for await (const event of stream) {
      if (event.type !== 'response.in_progress') continue;
      await expect.poll(open).toBe(2);
      abort.abort();
      return event.response.id;
    }
    throw new Error('The stream ended');
  };
  await leave({});
  await expect.poll(open).toBe(0);
  const id = await leave({ background: true });
  expect(await openai.responses.retrieve(id)).toMatchObject({ status: 'in_progress' });
  await openai.responses.delete(id);
  await expect.poll(open).toBe(0);
});

const refusals: [string, object, string][] = [
  ['nothing to answer', { input: undefined }, 'input'],
  ['an empty text', { input: '' }, 'input'],
  ['no items', { input: [] }, 'input'],
  ['no question', { input: [message('system', 'Be brief.')] }, 'input'],
  ['a conversation of OpenAI’s', { conversation: 'conv_1' }, 'conversation'],
  ['a prompt template', { prompt: { id: 'pmpt_1' } }, 'prompt'],
  ['messages', { messages: [] }, 'messages'],
  ['log probabilities', { top_logprobs: 5 }, 'top_logprobs'],
  ['log probabilities by include', { include: ['message.output_text.logprobs'] }, 'include[0]'],
  ['a response that is not there', { previous_response_id: 'resp_123' }, 'previous_response_id'],
  ['an item that is not there', { input: [{ type: 'item_reference', id: 'msg_x' }] }, 'input[0].id'],
  [
    'a file',
    { input: [message('user', [{ type: 'input_file', file_id: 'file-1' }])] },
    'input[0].content[0].type',
  ],
  [
    'an image by its file',
    { input: [message('user', [{ type: 'input_image', file_id: 'file-1' }])] },
    'input[0].content[0].image_url',
  ],
  [
    'a picture that is none',
    {
      input: [
        message('assistant', 'Hm.'),
        message('user', [{ type: 'input_image', image_url: 'data:text/plain,x' }]),
      ],
    },
    'input[1].content[0].image_url',
  ],
  [
    'an image on this machine',
    { input: [message('user', [{ type: 'input_image', image_url: 'http://127.0.0.1:9/a.png' }])] },
    'input[0].content[0].image_url',
  ],
  [
    'a call without its output',
    { tools, input: [message('user', 'Why?'), call, message('user', 'And?')] },
    'input',
  ],
  ['a compacted conversation', { input: [{ type: 'compaction', encrypted_content: 'x' }] }, 'input[0].type'],
  ['an output of no call', { input: [message('user', 'Why?'), output] }, 'input[1].call_id'],
  ['a text that cannot be stored', { input: [message('user', 'a\0')] }, 'input[0].content'],
  ['instructions that cannot be stored', { instructions: 'a\0' }, 'instructions'],
  ['no name of a function', { tools: [{ type: 'function' }] }, 'tools[0].name'],
  ['a tool of OpenAI’s that must be used', { tools, tool_choice: { type: 'web_search' } }, 'tool_choice'],
  ['a tool that is not there', { tools, tool_choice: { type: 'function', name: 'x' } }, 'tool_choice'],
  ['a tool of none that must be used', { tool_choice: 'required' }, 'tool_choice'],
  ['a format that is none', { text: { format: { type: 'xml' } } }, 'text.format.type'],
  ['too warm', { temperature: 3 }, 'temperature'],
  ['no tokens', { max_output_tokens: 0 }, 'max_output_tokens'],
  ['going on without keeping', { background: true, store: false }, 'background'],
  [
    'a mixture that is none',
    { mixture: { name: 'Empty', layers: [{ proposers: [] }] } },
    'mixture.layers[0].proposers',
  ],
];

test.each(refusals)('%s is refused with the name of the field', async (_, changes, param) => {
  await expect(create(changes)).rejects.toMatchObject({ status: 400, type: 'invalid_request_error', param });
  expect(upstream.requests).toEqual([]);
});

test('a mixture is named as a model', async () => {
  await send(strata, 'POST', '/api/mixtures', mixtureOf([['a']], { name: 'Named' }));
  const response = await openai.responses.create({ model: 'moa/named', input: 'Why?' });
  expect(response).toMatchObject({ model: 'moa/named', output_text: 'aggregator says so' });
});

test('a model that is none is a 404', async () => {
  await expect(openai.responses.create({ model: 'gpt-5', input: 'Why?' })).rejects.toMatchObject({
    status: 404,
    code: 'model_not_found',
    param: 'model',
  });
});

test('what a mixture cannot be is a 404 that says so', async () => {
  await expect(openai.embeddings.create({ model: 'moa/demo', input: 'x' })).rejects.toMatchObject({
    status: 404,
    message: expect.stringContaining('has no embeddings'),
  });
  await expect(openai.completions.create({ model: 'moa/demo', prompt: 'x' })).rejects.toMatchObject({
    status: 404,
    message: expect.stringContaining('/v1/chat/completions'),
  });
  await expect(openai.responses.inputTokens.count({ model: 'moa/demo', input: 'x' })).rejects.toMatchObject({
    status: 404,
  });
  await expect(openai.moderations.create({ input: 'x' })).rejects.toMatchObject({ status: 404 });
});

test.each([
  ['GET', '/v1/responses', 'POST, OPTIONS'],
  ['PUT', '/v1/responses/resp_x', 'GET, HEAD, DELETE, OPTIONS'],
  ['DELETE', '/v1/chat/completions', 'POST, OPTIONS'],
  ['POST', '/v1/models', 'GET, HEAD, OPTIONS'],
])('%s %s is a 405 that names the methods there are', async (method, path, allow) => {
  const response = await strata.fetch(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe(allow);
  expect(await response.json()).toMatchObject({
    error: {
      type: 'invalid_request_error',
      code: 'method_not_allowed',
      message: expect.stringContaining(method),
    },
  });
});

test('repeated slashes in an address are redirected', async () => {
  const response = await strata.fetch('/v1//responses', { method: 'POST', redirect: 'manual' });
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toMatch(/\/v1\/responses$/);
});
