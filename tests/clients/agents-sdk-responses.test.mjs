/** OpenAI's Agents SDK over the Responses API, which it uses by default. */
import { Agent, OpenAIResponsesModel, run, setTracingDisabled, tool } from '@openai/agents';
import OpenAI from 'openai-6';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { weatherAnswer } from '../support/upstream/answers-clients';
import { askedOnce, model, question, withStrata } from './with-strata.mjs';

// Traces would be sent to OpenAI.
setTracingDisabled(true);
const { baseUrl, askedModels } = withStrata();
function agent(options = {}) {
  const client = new OpenAI({ baseURL: baseUrl(), apiKey: 'none', maxRetries: 0 });
  return new Agent({
    name: 'Weather',
    instructions: 'Be brief.',
    model: new OpenAIResponsesModel(client, model),
    ...options,
  });
}

test('a text comes whole, and the conversation goes on from its response or its history', async () => {
  const first = await run(agent(), question);
  expect(first.finalOutput).toBe('The sky is blue.');
  const chained = await run(agent(), 'And the sea?', { previousResponseId: first.lastResponseId });
  expect(chained.finalOutput).toBe('The sky is blue.');
  const again = await run(agent(), [...first.history, { role: 'user', content: 'And the sea?' }]);
  expect(again.finalOutput).toBe('The sky is blue.');
});

test('a text streams', async () => {
  const result = await run(agent(), question, { stream: true });
  expect((await Array.fromAsync(result.toTextStream())).join('')).toBe('The sky is blue.');
  await result.completed;
});

const weather = tool({
  name: 'weather',
  description: 'The weather in a city.',
  parameters: z.object({ city: z.string() }),
  execute: () => '21 degrees',
});

test.each([
  [false, true],
  [true, true],
  [false, false],
  [true, false],
])('a tool runs here and its result is answered (stream: %s, store: %s)', async (stream, store) => {
  const settings = { parallelToolCalls: false, store, reasoning: { summary: 'auto' } };
  const result = await run(agent({ tools: [weather], modelSettings: settings }), question, { stream });
  if (stream) await result.completed;
  expect(result.finalOutput).toBe(weatherAnswer);
  expect(askedModels()).toEqual(askedOnce);
});

test('an object comes by its schema', async () => {
  const { finalOutput } = await run(agent({ outputType: z.object({ blue: z.boolean() }) }), question);
  expect(finalOutput).toEqual({ blue: true });
});
