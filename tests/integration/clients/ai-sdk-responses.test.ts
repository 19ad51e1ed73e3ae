/** The Responses API by the AI SDK's OpenAI provider, which uses it unless told otherwise. */
import { createOpenAI } from '@ai-sdk/openai';
import { APICallError, generateText, isStepCount, type ModelMessage, Output, streamText, tool } from 'ai';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { mixtureOf, send } from '../../support/api';
import { sharedStrata } from '../../support/shared-strata';
import { sharedUpstream } from '../../support/shared-upstream';
import { byModel } from '../../support/upstream/behaviours';
import { calling, failing, saying } from '../../support/upstream/script';

const upstream = sharedUpstream({ models: ['a', 'b', 'aggregator'] });
const strata = sharedStrata({ upstream });

beforeAll(async () => {
  await send(strata, 'POST', '/api/mixtures', mixtureOf([['a', 'b']], { name: 'Two' }));
});

const model = () => createOpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none' })('moa/two');
const withLayers = { openai: { reasoningSummary: 'detailed', forceReasoning: true } };
const sentTo = (name: string) => upstream.requests.findLast(({ body }) => body.model === name)?.body;

test('a text comes whole, with usage and without warnings', async () => {
  const { text, usage, finishReason, warnings } = await generateText({
    model: model(),
    system: 'Be brief.',
    prompt: 'Why?',
    maxOutputTokens: 77,
  });
  expect(text).toBe('aggregator says so');
  expect(finishReason).toBe('stop');
  expect(usage).toMatchObject({ inputTokens: 30, outputTokens: 9 });
  expect(warnings).toEqual([]);
  expect(sentTo('a')?.messages).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Why?' },
  ]);
  expect(sentTo('aggregator')).toMatchObject({ max_tokens: 77 });
});

test('a text streams, with the layers as reasoning before it', async () => {
  const { stream } = streamText({ model: model(), prompt: 'Why?', providerOptions: withLayers });
  const parts = await Array.fromAsync(stream);
  const textOf = (type: string) =>
    parts.map((part) => (part.type === type && 'text' in part ? part.text : '')).join('');
  expect(textOf('reasoning-delta')).toMatch(/^\*\*1\.\d [AB]\*\*/);
  expect(textOf('reasoning-delta')).toContain('b says so');
  expect(textOf('text-delta')).toBe('aggregator says so');
  const places = parts.map(({ type }) => type);
  expect(places.lastIndexOf('reasoning-end')).toBeLessThan(places.indexOf('text-start'));
});

const asksForTheWeather = byModel({
  aggregator: ({ body }) =>
    body.messages.some(({ role }) => role === 'tool')
      ? saying('It is 21 degrees.')
      : calling({ id: 'c1', name: 'weather', input: ['{"city":', '"Oslo"}'] }),
});
const weather = tool({
  description: 'The weather in a city.',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => `21 degrees in ${city}`,
});

test('a tool is called, and the conversation goes on by references to what is stored', async () => {
  upstream.respond = asksForTheWeather;
  const question: ModelMessage = { role: 'user', content: 'How warm is it in Oslo?' };
  const first = await generateText({
    model: model(),
    messages: [question],
    tools: { weather },
    stopWhen: isStepCount(3),
    providerOptions: withLayers,
  });
  expect(first.text).toBe('It is 21 degrees.');
  expect(upstream.requests.map(({ body }) => body.model)).toEqual(['a', 'b', 'aggregator', 'aggregator']);
  await generateText({
    model: model(),
    messages: [question, ...first.responseMessages, { role: 'user', content: 'And tomorrow?' }],
    tools: { weather },
    providerOptions: withLayers,
  });
  expect(sentTo('aggregator')?.messages.slice(1)).toMatchObject([
    question,
    { role: 'assistant', tool_calls: [{ function: { name: 'weather', arguments: '{"city":"Oslo"}' } }] },
    { role: 'tool', content: '21 degrees in Oslo' },
    { role: 'assistant', content: 'It is 21 degrees.' },
    { role: 'user', content: 'And tomorrow?' },
  ]);
});

test('a tool is called in a stream', async () => {
  upstream.respond = asksForTheWeather;
  const { stream } = streamText({
    model: model(),
    prompt: 'How warm?',
    tools: { weather },
    stopWhen: isStepCount(3),
  });
  const parts = await Array.fromAsync(stream);
  expect(parts).toContainEqual(expect.objectContaining({ type: 'tool-call', input: { city: 'Oslo' } }));
  expect(parts.map((part) => (part.type === 'text-delta' ? part.text : '')).join('')).toBe(
    'It is 21 degrees.',
  );
});

test('an object comes by its schema, and an image is seen', async () => {
  upstream.respond = byModel({ aggregator: () => saying('{"blue": true}') });
  const image = Buffer.from('iVBORw0KGgo=', 'base64');
  const { output } = await generateText({
    model: model(),
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Is it blue?' },
          { type: 'file', mediaType: 'image/png', data: image },
        ],
      },
    ],
    output: Output.object({ schema: z.object({ blue: z.boolean() }) }),
  });
  expect(output).toEqual({ blue: true });
  expect(sentTo('aggregator')).toMatchObject({ response_format: { type: 'json_schema' } });
  expect(JSON.stringify(sentTo('a')?.messages)).toContain('data:image/png;base64,iVBORw0KGgo=');
});

test('a failure is the SDK’s own error, whole and streamed', async () => {
  upstream.respond = () => failing(400, 'out of order');
  const cause = expect.stringContaining('No proposer of layer 1 answered');
  const failure = await generateText({ model: model(), prompt: 'Why?', maxRetries: 0 }).catch(
    (error: unknown) => error,
  );
  expect(APICallError.isInstance(failure)).toBe(true);
  expect(failure).toMatchObject({ statusCode: 502, message: cause });
  const errors: unknown[] = [];
  const { stream } = streamText({
    model: model(),
    prompt: 'Why?',
    maxRetries: 0,
    onError: ({ error }) => errors.push(error),
  });
  const parts = await Array.fromAsync(stream);
  expect(parts.filter(({ type }) => type === 'error')).toHaveLength(1);
  expect(JSON.stringify(errors)).toContain('No proposer of layer 1 answered');
});
