/** The helpers of the `openai` package, as programs use them: whole, streamed, with tools and with schemas. */
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { mixtureOf, send } from '../../support/api';
import { sharedStrata } from '../../support/shared-strata';
import { sharedUpstream } from '../../support/shared-upstream';
import { answersClients, weatherAnswer } from '../../support/upstream/answers-clients';

const upstream = sharedUpstream({ respond: answersClients });
const strata = sharedStrata({ upstream });
const model = 'moa/clients';
const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: 'Is the sky blue?' }];

let openai: OpenAI;
beforeAll(async () => {
  openai = new OpenAI({ baseURL: `${strata.origin}/v1`, apiKey: 'none', maxRetries: 0 });
  await send(strata, 'POST', '/api/mixtures', mixtureOf([['a', 'b']], { name: 'Clients' }));
});

test('a text comes whole', async () => {
  const { choices } = await openai.chat.completions.create({ model, messages });
  expect(choices[0]?.message.content).toBe('The sky is blue.');
});

test('a text streams', async () => {
  const stream = openai.chat.completions.stream({ model, messages, stream_options: { include_usage: true } });
  expect(await stream.finalContent()).toBe('The sky is blue.');
  expect((await stream.totalUsage()).total_tokens).toBeGreaterThan(0);
});

const asked: string[] = [];
const weather = {
  type: 'function' as const,
  function: {
    name: 'weather.in/city',
    description: 'The weather in a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } } },
    parse: (input: string) => JSON.parse(input) as { city: string },
    function: ({ city }: { city: string }) => {
      asked.push(city);
      return '21 degrees';
    },
  },
};

test.each([false, true])('a tool runs here and its result is answered (stream: %s)', async (stream) => {
  asked.length = 0;
  const params = { model, messages, tools: [weather], parallel_tool_calls: false };
  const runner = stream
    ? openai.chat.completions.runTools({ ...params, stream })
    : openai.chat.completions.runTools({ ...params, stream });
  expect(await runner.finalContent()).toBe(weatherAnswer);
  expect(asked).toEqual(['Oslo']);
  expect(upstream.requests.map(({ body }) => body.model)).toEqual(['a', 'b', 'aggregator', 'aggregator']);
});

test('an object comes by its schema', async () => {
  const completion = await openai.chat.completions.parse({
    model,
    messages,
    response_format: zodResponseFormat(z.object({ blue: z.boolean() }), 'sky'),
  });
  expect(completion.choices[0]?.message.parsed).toEqual({ blue: true });
});
