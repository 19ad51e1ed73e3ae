/** LangChain.js. */
import { HumanMessage } from '@langchain/core/messages';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { weatherAnswer } from '../support/upstream/answers-clients';
import { askedOnce, model, question, withStrata } from './with-strata.mjs';

const { baseUrl, askedModels } = withStrata();
const chat = (options = {}) =>
  new ChatOpenAI({ model, apiKey: 'none', maxRetries: 0, configuration: { baseURL: baseUrl() }, ...options });

test('a text comes whole', async () => {
  expect((await chat().invoke(question)).text).toBe('The sky is blue.');
});

test('a text streams', async () => {
  const chunks = await Array.fromAsync(await chat().stream(question));
  expect(chunks.map(({ text }) => text).join('')).toBe('The sky is blue.');
});

const weather = tool(() => '21 degrees', {
  name: 'weather',
  description: 'The weather in a city.',
  schema: z.object({ city: z.string() }),
});

const whole = (runnable, messages) => runnable.invoke(messages);
/** Not `streaming: true` with `invoke`: version 1.6.0 never ends that, whatever server answers with a tool call. */
async function streamed(runnable, messages) {
  const chunks = await Array.fromAsync(await runnable.stream(messages));
  return chunks.reduce((message, chunk) => message.concat(chunk));
}

test.each([
  ['whole', whole],
  ['streamed', streamed],
])('a tool runs here and its result is answered, %s', async (_, answerOf) => {
  const withTools = chat().bindTools([weather], { parallel_tool_calls: false });
  const messages = [new HumanMessage(question)];
  const called = await answerOf(withTools, messages);
  expect(called.tool_calls).toMatchObject([{ name: 'weather', args: { city: 'Oslo' } }]);
  const result = await weather.invoke(called.tool_calls[0]);
  expect((await answerOf(withTools, [...messages, called, result])).text).toBe(weatherAnswer);
  expect(askedModels()).toEqual(askedOnce);
});

test('an object comes by its schema', async () => {
  const structured = chat().withStructuredOutput(z.object({ blue: z.boolean() }), { method: 'jsonSchema' });
  expect(await structured.invoke(question)).toEqual({ blue: true });
});

test('an object comes by a function', async () => {
  const structured = chat().withStructuredOutput(z.object({ city: z.string() }), {
    method: 'functionCalling',
  });
  expect(await structured.invoke(question)).toEqual({ city: 'Oslo' });
});
