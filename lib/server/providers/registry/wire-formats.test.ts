/**
 * The wire format of each provider family: where instructions are, the names of limits, where reasoning arrives, how it
 * refuses. Over sockets and through the guarded fetch; only the address differs.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt } from '@/lib/moa/call/attempt';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { disagreementFormat } from '@/lib/moa/prompt/disagreement-format';
import { createGuardedFetch } from '@/lib/server/providers/transport/guarded-fetch';
import { manualClock } from '@/tests/support/runs/manual-clock';
import { createProviders } from './create-providers';

const keys = {
  together: 'key',
  openrouter: 'key',
  openai: 'key',
  anthropic: 'key',
  google: 'key',
  groq: 'key',
  endpoints: [{ id: 'compatible', baseUrl: 'https://compatible.example/v1', apiKey: 'key' }],
};

interface Received {
  path: string;
  headers: Record<string, unknown>;
  body: Record<string, unknown>;
}

let received: Received | null = null;
let answer: string[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  received = { path: request.url ?? '', headers: request.headers, body: JSON.parse(body) };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  // Event by event, as they are emitted.
  for (const event of answer) {
    response.write(event);
    await new Promise(setImmediate);
  }
  response.end();
});
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());

const guarded = createGuardedFetch({ trustedHosts: new Set(), allowLoopback: true });
const toServer: typeof fetch = (input, init) => {
  const { pathname, search } = new URL(String(input));
  return guarded(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}${search}`, init);
};

const request: CallRequest = {
  model: '',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Why is the sky blue?' },
    { role: 'assistant', content: 'Scattering.' },
    { role: 'user', content: 'And red?' },
  ],
  temperature: 0.7,
  maxOutputTokens: 2048,
};

/** Calls the model and responds with these events in its wire format. */
async function ask(reference: string, events: string[], changes: Partial<CallRequest> = {}) {
  answer = events;
  received = null;
  const [provider = '', ...id] = reference.split('/');
  const model = createProviders(keys, () => toServer)
    .get(provider)
    ?.model(id.join('/'));
  if (model === undefined) throw new Error(`No provider ${provider}`);
  const deltas: object[] = [];
  const result = await attempt(
    {
      model,
      request: { ...request, model: reference, ...changes },
      signal: new AbortController().signal,
      firstTokenMs: 60_000,
      wholeMs: 60_000,
    },
    { clock: manualClock(), redact: (said) => said },
    (delta) => deltas.push(delta),
  );
  const { text, reasoning, failure, finishReason } = result;
  return { sent: received as Received | null, told: { text, reasoning, failure, finishReason } };
}

const data = (event: object) => `data: ${JSON.stringify(event)}\n\n`;
const named = (event: { type: string; [key: string]: unknown }) => `event: ${event.type}\n${data(event)}`;
const chunk = (delta: object, finish_reason: string | null = null) =>
  data({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model: 'm',
    choices: [{ index: 0, delta, finish_reason }],
  });
const done = 'data: [DONE]\n\n';
const blue = [
  chunk({ role: 'assistant', content: '' }),
  chunk({ content: 'Blue.' }),
  chunk({}, 'stop'),
  done,
];

const anthropic = (blocks: { type: string; [key: string]: unknown }[], stop_reason: string) => [
  named({
    type: 'message_start',
    message: {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'm',
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: 9, output_tokens: 1 },
    },
  }),
  named({ type: 'ping' }),
  ...blocks.map(named),
  named({
    type: 'message_delta',
    delta: { stop_reason, stop_sequence: null },
    usage: { output_tokens: 3 },
  }),
  named({ type: 'message_stop' }),
];
const block = (index: number, content: object, ...deltas: object[]) => [
  { type: 'content_block_start', index, content_block: content },
  ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
  { type: 'content_block_stop', index },
];
const said = block(0, { type: 'text', text: '' }, { type: 'text_delta', text: 'Blue.' });

const gemini = (parts: object[], finishReason?: string) =>
  data({
    candidates: [
      {
        content: { role: 'model', parts },
        index: 0,
        ...(finishReason === undefined ? {} : { finishReason }),
      },
    ],
    usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 2, totalTokenCount: 11 },
  });

const openAIMessages = request.messages;

test.each([
  ['together/org/m', '/v1/chat/completions'],
  ['openrouter/org/m', '/api/v1/chat/completions'],
  ['groq/m', '/openai/v1/chat/completions'],
  ['compatible/m', '/v1/chat/completions'],
])('%s gets the messages unchanged, max_tokens and the key as Bearer token', async (reference, path) => {
  const { sent, told } = await ask(reference, blue);
  expect(sent).toMatchObject({
    path,
    headers: { authorization: 'Bearer key' },
    body: {
      model: reference.slice(reference.indexOf('/') + 1),
      messages: openAIMessages,
      temperature: 0.7,
      max_tokens: 2048,
      stream: true,
    },
  });
  expect(told).toEqual({ text: 'Blue.', reasoning: '', failure: null, finishReason: 'stop' });
});

test('OpenAI’s models without reasoning get the same request', async () => {
  const { sent } = await ask('openai/gpt-4o', blue);
  expect(sent?.path).toBe('/v1/chat/completions');
  expect(sent?.body).toMatchObject({ messages: openAIMessages, temperature: 0.7, max_tokens: 2048 });
});

test('OpenAI’s reasoning models get developer instructions, max_completion_tokens and no temperature', async () => {
  const { sent } = await ask('openai/o4-mini', blue);
  expect(sent?.body).toMatchObject({
    messages: [{ role: 'developer', content: 'Be brief.' }, ...openAIMessages.slice(1)],
    max_completion_tokens: 2048,
  });
  expect(sent?.body).not.toHaveProperty('temperature');
  expect(sent?.body).not.toHaveProperty('max_tokens');
});

test('Anthropic gets its instructions separately from the messages, and its key in x-api-key', async () => {
  const { sent, told } = await ask('anthropic/claude-sonnet-4-5', anthropic(said, 'end_turn'));
  expect(sent).toMatchObject({
    path: '/v1/messages',
    headers: { 'x-api-key': 'key' },
    body: {
      system: [{ type: 'text', text: 'Be brief.' }],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'Why is the sky blue?' }] },
        { role: 'assistant', content: [{ type: 'text', text: 'Scattering.' }] },
        { role: 'user', content: [{ type: 'text', text: 'And red?' }] },
      ],
      temperature: 0.7,
      max_tokens: 2048,
    },
  });
  expect(sent?.headers).not.toHaveProperty('authorization');
  expect(told).toEqual({ text: 'Blue.', reasoning: '', failure: null, finishReason: 'stop' });
});

test('Google gets a systemInstruction, the role model, and its limits in generationConfig', async () => {
  const { sent, told } = await ask('google/gemini-3-pro', [gemini([{ text: 'Blue.' }], 'STOP')]);
  expect(sent).toMatchObject({
    path: '/v1beta/models/gemini-3-pro:streamGenerateContent?alt=sse',
    headers: { 'x-goog-api-key': 'key' },
    body: {
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      contents: [
        { role: 'user', parts: [{ text: 'Why is the sky blue?' }] },
        { role: 'model', parts: [{ text: 'Scattering.' }] },
        { role: 'user', parts: [{ text: 'And red?' }] },
      ],
      generationConfig: { temperature: 0.7, maxOutputTokens: 2048 },
    },
  });
  expect(told).toEqual({ text: 'Blue.', reasoning: '', failure: null, finishReason: 'stop' });
});

test.each([
  [
    'reasoning_content, as DeepSeek, vLLM and Together say it',
    'together/m',
    [chunk({ role: 'assistant', reasoning_content: 'Light ' }), chunk({ reasoning_content: 'scatters.' })],
  ],
  [
    'reasoning, as OpenRouter and Ollama say it',
    'openrouter/m',
    [chunk({ role: 'assistant', content: '', reasoning: 'Light ' }), chunk({ reasoning: 'scatters.' })],
  ],
  [
    'reasoning, as Groq says it',
    'groq/m',
    [chunk({ reasoning: 'Light ' }), chunk({ reasoning: 'scatters.' })],
  ],
])('%s is reasoning and no text', async (_, reference, thoughts) => {
  const { told } = await ask(reference, [...thoughts, ...blue.slice(1)]);
  expect(told).toEqual({ text: 'Blue.', reasoning: 'Light scatters.', failure: null, finishReason: 'stop' });
});

test('Anthropic’s thinking is reasoning and no text; redacted thinking is left out', async () => {
  const thinking = block(
    0,
    { type: 'thinking', thinking: '', signature: '' },
    { type: 'thinking_delta', thinking: 'Light ' },
    { type: 'thinking_delta', thinking: 'scatters.' },
    { type: 'signature_delta', signature: 'abc' },
  );
  const redacted = block(1, { type: 'redacted_thinking', data: 'xyz' });
  const text = block(2, { type: 'text', text: '' }, { type: 'text_delta', text: 'Blue.' });
  const { told } = await ask(
    'anthropic/claude-sonnet-4-5',
    anthropic([...thinking, ...redacted, ...text], 'end_turn'),
  );
  expect(told).toEqual({ text: 'Blue.', reasoning: 'Light scatters.', failure: null, finishReason: 'stop' });
});

test('Google’s thoughts are reasoning and no text', async () => {
  const { told } = await ask('google/gemini-3-pro', [
    gemini([{ text: 'Light ', thought: true }]),
    gemini([{ text: 'scatters.', thought: true }]),
    gemini([{ text: 'Blue.' }], 'STOP'),
  ]);
  expect(told).toEqual({ text: 'Blue.', reasoning: 'Light scatters.', failure: null, finishReason: 'stop' });
});

/** The text in chunks of three characters. */
const inPieces = (text: string) => text.match(/[\s\S]{1,3}/g)?.map((content) => chunk({ content })) ?? [];

test.each([
  ['as Qwen and DeepSeek write it', '<think>\nLight scatters.\n</think>\n\nBlue.'],
  ['without the opening tag, which stood in the prompt', 'Light scatters.\n</think>\n\nBlue.'],
  ['as Kimi writes it', '◁think▷Light scatters.◁/think▷Blue.'],
  ['as Magistral writes it', '[THINK]Light scatters.[/THINK]Blue.'],
  [
    'in the raw format of gpt-oss',
    '<|channel|>analysis<|message|>Light scatters.<|end|><|start|>assistant<|channel|>final<|message|>Blue.',
  ],
])('reasoning in the text, %s, is reasoning and no text', async (_, text) => {
  for (const [reference, events] of [
    ['compatible/m', [chunk({ role: 'assistant', content: '' }), ...inPieces(text)]],
    // Only the AI SDK parses these line ends.
    ['compatible/m', inPieces(text).map((event) => event.replaceAll('\n', '\r\n'))],
    ['openai/gpt-4o', inPieces(text)],
    ['together/m', [chunk({ content: text })]],
  ] as const) {
    const { told } = await ask(reference, [...events, chunk({}, 'stop'), done]);
    expect(told).toMatchObject({ text: 'Blue.', failure: null, finishReason: 'stop' });
    expect(told.reasoning.trim()).toBe('Light scatters.');
  }
});

test('reasoning in the text that is never closed leaves no answer', async () => {
  const { told } = await ask('compatible/m', [
    ...inPieces('<think>Light scatters, so'),
    chunk({}, 'length'),
    done,
  ]);
  expect(told).toMatchObject({ text: '', reasoning: 'Light scatters, so', failure: { code: 'empty' } });
});

test('text that ends with the beginning of a tag is complete', async () => {
  const { told } = await ask('compatible/m', [...inPieces('Is a < b? a </thi'), chunk({}, 'stop'), done]);
  expect(told).toMatchObject({ text: 'Is a < b? a </thi', failure: null });
});

test('text that only mentions such tags stays text', async () => {
  const text = 'A model writes <think> before and </think>\nafter it.';
  const { told } = await ask('compatible/m', [...inPieces(text), chunk({}, 'stop'), done]);
  expect(told).toMatchObject({ text, reasoning: '', failure: null });
});

const filtered = { code: 'content_filter' };

test.each([
  [
    'a content filter of OpenAI or Azure',
    'openai/gpt-4o',
    [chunk({ content: '' }), chunk({}, 'content_filter'), done],
  ],
  [
    'a content filter of an endpoint',
    'compatible/m',
    [chunk({ content: '' }), chunk({}, 'content_filter'), done],
  ],
  ['a refusal of Anthropic', 'anthropic/claude-sonnet-4-5', anthropic([], 'refusal')],
  ['a safety stop of Google', 'google/gemini-3-pro', [gemini([], 'SAFETY')]],
  [
    'a prompt that Google blocks',
    'google/gemini-3-pro',
    [data({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: { promptTokenCount: 9 } })],
  ],
])('%s fails the call with its own reason', async (_, reference, events) => {
  const { told } = await ask(reference, events);
  expect(told.failure).toMatchObject(filtered);
});

test('a refusal in OpenAI’s refusal field is kept as text and fails the call', async () => {
  const { told } = await ask('openai/gpt-4o', [
    chunk({ role: 'assistant', content: null, refusal: '' }),
    chunk({ refusal: 'I cannot ' }),
    chunk({ refusal: 'help with that.' }),
    chunk({}, 'stop'),
    done,
  ]);
  expect(told).toMatchObject({ text: 'I cannot help with that.', failure: filtered });
});

test.each([
  ['together/m', [chunk({ content: 'Bl' }), chunk({}, 'length'), done]],
  ['anthropic/claude-sonnet-4-5', anthropic(said, 'max_tokens')],
  ['google/gemini-3-pro', [gemini([{ text: 'Bl' }], 'MAX_TOKENS')]],
])('%s that reaches its limit has an answer with the reason of its end', async (reference, events) => {
  const { told } = await ask(reference, events);
  expect(told).toMatchObject({ failure: null, finishReason: 'length' });
  expect(told.text).toMatch(/^Bl/);
});

const { schema } = disagreementFormat;
const answered = '{"consensus": []}';

test.each([
  'together/org/m',
  'openrouter/org/m',
  'openai/gpt-4o',
  'openai/o4-mini',
  'groq/m',
  'compatible/m',
])('%s gets a format as response_format with a strict schema', async (reference) => {
  const { sent, told } = await ask(reference, [chunk({ content: answered }), chunk({}, 'stop'), done], {
    responseFormat: disagreementFormat,
  });
  expect(sent?.body.response_format).toEqual({
    type: 'json_schema',
    json_schema: { name: 'disagreement', strict: true, schema },
  });
  expect(told).toMatchObject({ text: answered, failure: null });
});

test('Google gets a format as responseJsonSchema', async () => {
  const { sent, told } = await ask('google/gemini-3-pro', [gemini([{ text: answered }], 'STOP')], {
    responseFormat: disagreementFormat,
  });
  expect(sent?.body.generationConfig).toMatchObject({
    responseMimeType: 'application/json',
    responseJsonSchema: schema,
  });
  expect(told).toMatchObject({ text: answered, failure: null });
});

test('Anthropic’s models with structured outputs get a format as output_config', async () => {
  const text = block(0, { type: 'text', text: '' }, { type: 'text_delta', text: answered });
  const { sent, told } = await ask('anthropic/claude-sonnet-4-5', anthropic(text, 'end_turn'), {
    responseFormat: disagreementFormat,
  });
  expect(sent?.body).toMatchObject({ output_config: { format: { type: 'json_schema', schema } } });
  expect(sent?.body).not.toHaveProperty('tools');
  expect(told).toMatchObject({ text: answered, failure: null });
});

test('Anthropic’s older models get a format as a tool, whose input is the answer', async () => {
  const tool = block(
    0,
    { type: 'tool_use', id: 'toolu_1', name: 'json', input: {} },
    { type: 'input_json_delta', partial_json: '' },
    { type: 'input_json_delta', partial_json: answered.slice(0, 7) },
    { type: 'input_json_delta', partial_json: answered.slice(7) },
  );
  const { sent, told } = await ask('anthropic/claude-3-5-haiku-20241022', anthropic(tool, 'tool_use'), {
    responseFormat: disagreementFormat,
  });
  expect(sent?.body).toMatchObject({
    tools: [{ name: 'json', input_schema: schema }],
    tool_choice: { type: 'any' },
  });
  expect(told).toEqual({ text: answered, reasoning: '', failure: null, finishReason: 'stop' });
});

test.each(['together/org/m', 'openai/gpt-4o', 'groq/m', 'compatible/m'])(
  '%s gets no format when none is requested',
  async (reference) => {
    expect((await ask(reference, blue)).sent?.body).not.toHaveProperty('response_format');
  },
);
