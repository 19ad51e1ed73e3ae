/** Tools by the API: the aggregator alone may call them, and goes on with their results on the same references. */
import OpenAI from 'openai';
import { beforeAll, expect, test } from 'vitest';
import { get, mixtureOf, readRun, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel } from '../support/upstream/behaviours';
import { calling, saying } from '../support/upstream/script';

const weatherCall = calling({ id: 'call_abc', name: 'weather', input: ['{"city"', ':"Oslo"}'] });
/** The aggregator asks for the weather, and answers once it has it. */
const asksForTheWeather = byModel({
  aggregator: ({ body }) =>
    body.messages.some(({ role }) => role === 'tool') ? saying('It is 21 degrees.') : weatherCall,
});

let openai: OpenAI;
const upstream = sharedUpstream({ respond: asksForTheWeather });
const strata = sharedStrata({ upstream });

beforeAll(async () => {
  openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none' });
});

const tools = [
  {
    type: 'function' as const,
    function: {
      name: 'weather',
      description: 'The weather in a city.',
      parameters: { type: 'object', properties: { city: { type: 'string' } } },
    },
  },
];
const question: OpenAI.ChatCompletionMessageParam = { role: 'user', content: 'How warm is it in Oslo?' };

type Params = OpenAI.ChatCompletionCreateParamsNonStreaming;
function asking(messages: OpenAI.ChatCompletionMessageParam[], changes: object = {}): Params {
  return { model: 'moa/inline', mixture: mixtureOf([['a', 'b']]), tools, messages, ...changes } as Params;
}
const streaming = (params: Params) => openai.chat.completions.stream({ ...params, stream: true });
const askedModels = () => upstream.requests.map(({ body }) => body.model);
const answerOf = ({ choices }: OpenAI.ChatCompletion) => choices[0]?.message as OpenAI.ChatCompletionMessage;
const resultFor = (message: OpenAI.ChatCompletionMessage, content: string) =>
  (message.tool_calls ?? []).map(({ id }) => ({ role: 'tool' as const, tool_call_id: id, content }));

test('the aggregator is given the tools, the proposers are not, and its calls are answered as OpenAI’s', async () => {
  const completion = await openai.chat.completions.create(asking([question], { tool_choice: 'required' }));
  expect(completion.choices[0]).toMatchObject({
    finish_reason: 'tool_calls',
    message: {
      content: null,
      tool_calls: [{ type: 'function', function: { name: 'weather', arguments: '{"city":"Oslo"}' } }],
    },
  });
  const sent = (model: string) => upstream.requests.find(({ body }) => body.model === model)?.body;
  expect(sent('aggregator')).toMatchObject({ tools, tool_choice: 'required' });
  expect(sent('a')).not.toHaveProperty('tools');
  // Nobody who has only the ids has to guess: OpenAI takes 40 characters at most.
  expect(answerOf(completion).tool_calls?.[0]?.id).toMatch(/^call_[\w-]{23,35}$/);
});

test('a streamed call comes in pieces, under one id', async () => {
  const stream = streaming(asking([question]));
  const pieces: string[] = [];
  stream.on('tool_calls.function.arguments.delta', ({ arguments_delta: piece }) => pieces.push(piece));
  const completion = await stream.finalChatCompletion();
  expect(pieces.join('')).toBe('{"city":"Oslo"}');
  expect(pieces.filter((piece) => piece !== '').length).toBeGreaterThan(1);
  expect(answerOf(completion).tool_calls).toMatchObject([
    { function: { name: 'weather', arguments: '{"city":"Oslo"}' } },
  ]);
  expect(completion.choices[0]?.finish_reason).toBe('tool_calls');
});

test('with the results the aggregator is asked again, on the same references, and nobody else', async () => {
  const first = await openai.chat.completions.create(asking([question]));
  const message = answerOf(first);
  upstream.requests.length = 0;
  const second = await openai.chat.completions.create(
    asking([question, message, ...resultFor(message, '21 degrees')]),
  );
  expect(answerOf(second).content).toBe('It is 21 degrees.');
  expect(askedModels()).toEqual(['aggregator']);
  const [system, ...rest] = upstream.requests[0]?.body.messages ?? [];
  expect(system?.content).toContain('a says so');
  expect(system?.content).toContain('b says so');
  const id = message.tool_calls?.[0]?.id;
  expect(rest).toMatchObject([
    question,
    { role: 'assistant', tool_calls: [{ id, function: { name: 'weather', arguments: '{"city":"Oslo"}' } }] },
    { role: 'tool', tool_call_id: id, content: '21 degrees' },
  ]);
  // What was asked before is billed before.
  expect(second.usage).toMatchObject({ calls: [{ call: '2.1' }] });
  expect(second).toMatchObject({ strata: { references: 'kept' } });
  const run = await readRun(strata, second.system_fingerprint ?? '');
  expect(run.calls.map(({ reused }) => reused)).toEqual([true, true, false]);
});

test('several rounds stay on the references of the first', async () => {
  upstream.respond = byModel({
    aggregator: ({ body }) =>
      body.messages.filter(({ role }) => role === 'tool').length < 2 ? weatherCall : saying('Warm in both.'),
  });
  const messages: OpenAI.ChatCompletionMessageParam[] = [question];
  for (let round = 0; round < 2; round += 1) {
    const message = answerOf(await openai.chat.completions.create(asking(messages)));
    messages.push(message, ...resultFor(message, `${round}`));
  }
  expect(answerOf(await openai.chat.completions.create(asking(messages))).content).toBe('Warm in both.');
  expect(askedModels()).toEqual(['a', 'b', 'aggregator', 'aggregator', 'aggregator']);
});

test('a round whose run is not known asks the proposers once more, who read of the tools in words, and says so', async () => {
  const call = {
    id: 'call_other',
    type: 'function' as const,
    function: { name: 'weather', arguments: '{}' },
  };
  const { data, response } = await openai.chat.completions
    .create(
      asking([
        question,
        { role: 'assistant', content: null, tool_calls: [call] },
        { role: 'tool', tool_call_id: 'call_other', content: '21 degrees' },
      ]),
    )
    .withResponse();
  expect(askedModels().toSorted()).toEqual(['a', 'aggregator', 'b']);
  expect(data).toMatchObject({ strata: { references: 'asked_again' } });
  expect(response.headers.get('x-strata-references')).toBe('asked_again');
  const proposer = upstream.requests.find(({ body }) => body.model === 'a')?.body;
  expect(proposer?.messages).toEqual([
    question,
    { role: 'assistant', content: '[Called weather with {}]' },
    { role: 'user', content: '[Result of weather]\n21 degrees' },
  ]);
  expect(upstream.requests.at(-1)?.body.messages.at(-1)).toMatchObject({ role: 'tool' });
});

test.each([
  ['another question', { messages: [{ role: 'user', content: 'And in Rome?' }] }],
  ['another mixture', { mixture: mixtureOf([['a']]) }],
])('results for %s are not put on these references', async (_, changes) => {
  const message = answerOf(await openai.chat.completions.create(asking([question])));
  upstream.requests.length = 0;
  const { messages = [question], ...more } = changes as { messages?: OpenAI.ChatCompletionMessageParam[] };
  await openai.chat.completions.create(asking([...messages, message, ...resultFor(message, '1')], more));
  expect(askedModels()).toContain('a');
});

test('without storing, the references stay in memory, for round after round', async () => {
  upstream.respond = byModel({
    aggregator: ({ body }) =>
      body.messages.filter(({ role }) => role === 'tool').length < 2 ? weatherCall : saying('Warm in both.'),
  });
  const messages: OpenAI.ChatCompletionMessageParam[] = [question];
  for (let round = 0; round < 2; round += 1) {
    const message = await streaming(asking(messages, { store: false })).finalMessage();
    messages.push(message, ...resultFor(message, `${round}`));
  }
  const last = await openai.chat.completions.create(asking(messages, { store: false }));
  expect(last).toMatchObject({
    choices: [{ message: { content: 'Warm in both.' } }],
    strata: { references: 'kept' },
  });
  expect(askedModels()).toEqual(['a', 'b', 'aggregator', 'aggregator', 'aggregator']);
  expect(upstream.requests.at(-1)?.body.messages[0]?.content).toContain('a says so');
  expect(last.usage).toMatchObject({ calls: [{ call: '2.1' }] });
  const runs = await get<{ items: { id: string }[] }>(strata, '/api/runs');
  expect(runs.items.map(({ id }) => id)).not.toContain(last.system_fingerprint);
});

test('what was not stored is not stored with a later run: the proposers are asked again', async () => {
  const message = answerOf(await openai.chat.completions.create(asking([question], { store: false })));
  upstream.requests.length = 0;
  const second = await openai.chat.completions.create(
    asking([question, message, ...resultFor(message, '1')], { store: true }),
  );
  expect(second).toMatchObject({ strata: { references: 'asked_again' } });
  expect(askedModels()).toContain('a');
});

test('of a run that is not stored, another key, question or mixture has nothing', async () => {
  const keyResponse = await send(strata, 'POST', '/api/keys', { name: 'Another' });
  const { key } = (await keyResponse.json()) as { key: string };
  const other = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: key });
  const message = answerOf(await openai.chat.completions.create(asking([question], { store: false })));
  const results = resultFor(message, '1');
  const again = { strata: { references: 'asked_again' } };
  const params = asking([question, message, ...results], { store: false });
  expect(await other.chat.completions.create(params)).toMatchObject(again);
  const rome: OpenAI.ChatCompletionMessageParam = { role: 'user', content: 'And in Rome?' };
  expect(
    await openai.chat.completions.create(asking([rome, message, ...results], { store: false })),
  ).toMatchObject(again);
  const mixture = mixtureOf([['a']]);
  expect(await openai.chat.completions.create({ ...params, mixture } as Params)).toMatchObject(again);
  expect(await openai.chat.completions.create(params)).toMatchObject({ strata: { references: 'kept' } });
});

test('a later question reads what tools said before, and asks everybody', async () => {
  const first = answerOf(await openai.chat.completions.create(asking([question])));
  upstream.requests.length = 0;
  await openai.chat.completions.create(
    asking([
      question,
      first,
      ...resultFor(first, '21 degrees'),
      { role: 'assistant', content: 'It is 21 degrees.' },
      { role: 'user', content: 'Is that warm?' },
    ]),
  );
  expect(askedModels().toSorted()).toEqual(['a', 'aggregator', 'b']);
  const proposer = upstream.requests.find(({ body }) => body.model === 'b')?.body;
  expect(proposer?.messages.map(({ role }) => role)).toEqual([
    'user',
    'assistant',
    'user',
    'assistant',
    'user',
  ]);
});

test('a run that called tools can be retried by a person, with its tools', async () => {
  const { system_fingerprint: runId } = await openai.chat.completions.create(asking([question]));
  const { calls } = await readRun(strata, runId ?? '');
  expect(calls.at(-1)).toMatchObject({
    status: 'succeeded',
    toolCalls: [{ id: 'call_abc', name: 'weather' }],
  });
  upstream.requests.length = 0;
  const response = await send(strata, 'POST', `/api/runs/${runId}/calls/2.1/retry`, {});
  expect(response.status).toBe(202);
  const { run } = await response.json();
  await expect.poll(async () => (await readRun(strata, run.id)).status).toBe('succeeded');
  expect(upstream.requests.map(({ body }) => body.tools)).toEqual([tools]);
});

test('tool calls that come whole, as some endpoints send them, are told as any other', async () => {
  const callOf = (index: number, id: string, city: string) => ({
    index,
    id,
    type: 'function',
    function: { name: 'weather', arguments: JSON.stringify({ city }) },
  });
  upstream.respond = byModel({
    aggregator: () => [
      { do: 'delta', delta: { tool_calls: [callOf(0, 'x', 'Oslo'), callOf(1, 'y', 'Rome')] } },
      { do: 'finish', reason: 'tool_calls' },
    ],
  });
  const message = answerOf(await streaming(asking([question])).finalChatCompletion());
  expect(message.tool_calls?.map((call) => 'function' in call && call.function.arguments)).toEqual([
    '{"city":"Oslo"}',
    '{"city":"Rome"}',
  ]);
});
