/** The AI SDK with both of its packages that speak chat completions, as agents and chat interfaces use a model. */
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, isStepCount, Output, streamText, tool } from 'ai';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mixtureOf, send } from '../../support/api';
import { sharedStrata } from '../../support/shared-strata';
import { sharedUpstream } from '../../support/shared-upstream';
import { byModel, hangingAfter } from '../../support/upstream/behaviours';
import { calling, failing, saying } from '../../support/upstream/script';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

beforeAll(async () => {
  await send(strata, 'POST', '/api/mixtures', mixtureOf([['a', 'b']], { name: 'Clients' }));
});

const settings = () => ({ baseURL: `${strata.origin}/v1`, apiKey: 'none' });
const compatible = () =>
  createOpenAICompatible({
    ...settings(),
    name: 'strata',
    includeUsage: true,
    supportsStructuredOutputs: true,
    transformRequestBody: (body) => ({ ...body, layers: 'titles' }),
  }).chatModel('moa/clients');
const openai = () => createOpenAI(settings()).chat('moa/clients');

describe.each([
  ['@ai-sdk/openai-compatible', compatible],
  ['@ai-sdk/openai', openai],
])('%s', (_, model) => {
  test('a text comes whole, with usage', async () => {
    const { text, usage, finishReason } = await generateText({ model: model(), prompt: 'Why?' });
    expect(text).toBe('aggregator says so');
    expect(finishReason).toBe('stop');
    expect(usage).toMatchObject({ inputTokens: 30, outputTokens: 9 });
  });

  test('a text streams', async () => {
    const { textStream, usage } = streamText({ model: model(), prompt: 'Why?' });
    expect((await Array.fromAsync(textStream)).join('')).toBe('aggregator says so');
    expect(await usage).toMatchObject({ inputTokens: 30 });
  });

  test('a tool is called, run here, and its result answered on the same references', async () => {
    upstream.respond = byModel({
      aggregator: ({ body }) =>
        body.messages.some(({ role }) => role === 'tool')
          ? saying('It is 21 degrees.')
          : calling({ id: 'c1', name: 'weather', input: ['{"city":', '"Oslo"}'] }),
    });
    const asked: string[] = [];
    const weather = tool({
      description: 'The weather in a city.',
      inputSchema: z.object({ city: z.string() }),
      execute: async ({ city }) => {
        asked.push(city);
        return '21 degrees';
      },
    });
    const { text } = await generateText({
      model: model(),
      prompt: 'How warm is it in Oslo?',
      tools: { weather },
      stopWhen: isStepCount(3),
    });
    expect(text).toBe('It is 21 degrees.');
    expect(asked).toEqual(['Oslo']);
    expect(upstream.requests.map(({ body }) => body.model)).toEqual(['a', 'b', 'aggregator', 'aggregator']);
  });

  test('an object comes by its schema', async () => {
    upstream.respond = byModel({ aggregator: () => saying('{"blue": true}') });
    const { output } = await generateText({
      model: model(),
      prompt: 'Is it blue?',
      output: Output.object({ schema: z.object({ blue: z.boolean() }) }),
    });
    expect(output).toEqual({ blue: true });
  });

  test('an image is seen by every call', async () => {
    const image = Buffer.from('iVBORw0KGgo=', 'base64');
    await generateText({
      model: model(),
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is it?' },
            { type: 'file', mediaType: 'image/png', data: image },
          ],
        },
      ],
    });
    for (const { body } of upstream.requests)
      expect(JSON.stringify(body.messages.at(-1)?.content)).toContain('data:image/png;base64,iVBORw0KGgo=');
  });

  test('a stream that is aborted stops the run', async () => {
    upstream.respond = hangingAfter('so far');
    const abort = new AbortController();
    const { stream } = streamText({ model: model(), prompt: 'Why?', abortSignal: abort.signal });
    const reading = Array.fromAsync(stream).catch(() => {});
    await expect.poll(() => upstream.requests.length).toBe(2);
    abort.abort();
    await reading;
    await expect
      .poll(() => upstream.requests.filter(({ closedByClientAt }) => closedByClientAt === null))
      .toEqual([]);
  });

  test('a failure is the SDK’s own error, with its status and its cause', async () => {
    upstream.respond = () => failing(400, 'out of order');
    const asked = generateText({ model: model(), prompt: 'Why?', maxRetries: 0 });
    const failure = await asked.catch((error: unknown) => error);
    expect(APICallError.isInstance(failure)).toBe(true);
    expect(failure).toMatchObject({
      statusCode: 502,
      message: expect.stringContaining('No proposer of layer 1 answered'),
    });
  });
});

test('layers stream as reasoning before the text, where the package knows reasoning', async () => {
  const { stream } = streamText({ model: compatible(), prompt: 'Why?' });
  let told = '';
  for await (const part of stream) {
    if (part.type === 'reasoning-delta') told += `<${part.text}>`;
    if (part.type === 'text-delta') told += part.text;
  }
  expect(told).toMatch(/^<\*\*Layer 1 of 2\*\*[\s\S]*>aggregator says so$/);
});

test('the options of a model reach the aggregator', async () => {
  await generateText({
    model: openai(),
    prompt: 'Why?',
    maxOutputTokens: 60_000,
    providerOptions: {
      openai: {
        textVerbosity: 'low',
        parallelToolCalls: false,
        user: 'me',
        store: true,
        metadata: { job: '7' },
        promptCacheKey: 'k',
        safetyIdentifier: 's',
        logitBias: {},
      },
    },
  });
  expect(upstream.requests.at(-1)?.body).toMatchObject({ verbosity: 'low', max_tokens: 32_768 });
});
