/** Version 6 of the `openai` package; the integration tests use version 7. */
import OpenAI from 'openai-6';
import { zodResponseFormat } from 'openai-6/helpers/zod';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { weatherAnswer } from '../support/upstream/answers-clients';
import { askedOnce, model, question, withStrata } from './with-strata.mjs';

const { baseUrl, askedModels } = withStrata();
const completions = () => new OpenAI({ baseURL: baseUrl(), apiKey: 'none', maxRetries: 0 }).chat.completions;
const messages = [{ role: 'user', content: question }];

test('a text comes whole', async () => {
  const { choices } = await completions().create({ model, messages });
  expect(choices[0].message.content).toBe('The sky is blue.');
});

test('a text streams', async () => {
  expect(await completions().stream({ model, messages }).finalContent()).toBe('The sky is blue.');
});

test('a tool runs here and its result is answered', async () => {
  const weather = {
    type: 'function',
    function: { name: 'weather', parameters: {}, parse: JSON.parse, function: () => '21 degrees' },
  };
  const runner = completions().runTools({ model, messages, tools: [weather], stream: true });
  expect(await runner.finalContent()).toBe(weatherAnswer);
  expect(askedModels()).toEqual(askedOnce);
});

test('an object comes by its schema', async () => {
  const response_format = zodResponseFormat(z.object({ blue: z.boolean() }), 'sky');
  const { choices } = await completions().parse({ model, messages, response_format });
  expect(choices[0].message.parsed).toEqual({ blue: true });
});
