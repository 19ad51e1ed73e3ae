/** The wire formats by every provider package, over sockets and through our own fetch. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt } from '@/lib/moa/call/attempt';
import { createProviders } from '@/lib/server/providers/registry/create-providers';
import { createGuardedFetch } from '@/lib/server/providers/transport/guarded-fetch';
import { manualClock } from '../runs/manual-clock';
import { wireCases } from './wire-cases';

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}
let answer: Answer = { status: 200, body: '' };
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(answer.status, answer.headers).end(answer.body);
});
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());

const guarded = createGuardedFetch({ trustedHosts: new Set(), allowLoopback: true });
const toServer: typeof fetch = (_, init) =>
  guarded(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
const keys = { openai: 'key', groq: 'key', google: 'key', anthropic: 'key' };

async function ask(provider: string, given: Answer) {
  answer = given;
  const model = createProviders(keys, () => toServer)
    .get(provider)
    ?.model('gpt-4o');
  if (model === undefined) throw new Error(`No provider ${provider}`);
  const { failure, ...result } = await attempt(
    {
      model,
      request: {
        model: `${provider}/gpt-4o`,
        messages: [{ role: 'user', content: 'Why?' }],
        temperature: 1,
        maxOutputTokens: 10,
      },
      signal: new AbortController().signal,
      firstTokenMs: 60_000,
      wholeMs: 60_000,
    },
    { clock: manualClock(), redact: (said) => said },
    () => {},
  );
  return { ...result, status: failure === null ? 'succeeded' : 'failed', error: failure };
}

test.each(['openai', 'groq'])('%s reads every shape of a chat completion', async (provider) => {
  for (const [name, { answer, call }] of Object.entries(wireCases)) {
    const [step] = answer;
    if (step?.do !== 'answer') throw new Error(`${name} is no single answer`);
    // Costs, and counts that are missing, are of compatible endpoints.
    const { attempts: _, usage: __, costUsd: ___, ...wanted } = call;
    expect(await ask(provider, step), name).toMatchObject(wanted);
  }
});

const events = (...list: (object | string)[]): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream' },
  body: list
    .map((event) => (typeof event === 'string' ? event : `data: ${JSON.stringify(event)}\n\n`))
    .join(''),
});
const whole = { status: 'succeeded', text: 'Blue sky.', error: null, finishReason: 'stop' };
const failed = (code: string, reason: string) => ({
  status: 'failed',
  error: { code, message: expect.stringContaining(reason) },
});

const gemini = (text: string, finishReason?: string) => ({
  candidates: [{ index: 0, content: { role: 'model', parts: [{ text }] }, finishReason }],
  usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 2 },
  modelVersion: 'gemini-9',
});
const sky = [gemini('Blue'), gemini(' sky.', 'STOP')] as const;

test.each<[string, Answer, object]>([
  ['keep-alives', events(sky[0], 'data: ping\n\n', 'data:\n\n', 'event: ping\ndata: {}\n\n', sky[1]), whole],
  ['the model that answers', events(...sky), { ...whole, answeredBy: 'gemini-9' }],
  ['a list instead of a stream', { status: 200, body: JSON.stringify(sky) }, whole],
  [
    'one object instead of a stream',
    { status: 200, body: JSON.stringify(gemini('Blue sky.', 'STOP')) },
    whole,
  ],
  [
    'something unknown',
    events(sky[0], { verdict: 1 }, sky[1]),
    { ...whole, notes: [expect.stringContaining('verdict')] },
  ],
  [
    'an error in the stream',
    events(sky[0], { error: { code: 503, message: 'Overloaded.' } }),
    failed('upstream', 'Overloaded.'),
  ],
  [
    'a prompt that is blocked',
    events({ promptFeedback: { blockReason: 'SAFETY' } }),
    failed('content_filter', 'SAFETY'),
  ],
  [
    'a list of errors',
    { status: 400, body: '[{"error":{"message":"Too long."}}]' },
    failed('bad_request', 'Too long.'),
  ],
  [
    'a bad key',
    { status: 400, body: '{"error":{"message":"API key not valid. Please pass a valid API key."}}' },
    failed('auth', 'API key not valid'),
  ],
])('Google: %s', async (_, given, wanted) => {
  expect(await ask('google', given)).toMatchObject(wanted);
});

const message = {
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  model: 'claude-9',
  content: [
    { type: 'thinking', thinking: 'Light.', signature: 'x' },
    { type: 'text', text: 'Blue sky.' },
  ],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 9, output_tokens: 2 },
};
const start = { type: 'message_start', message: { ...message, content: [], stop_reason: null } };
const block = [
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Blue sky.' } },
  { type: 'content_block_stop', index: 0 },
];
const end = [
  {
    type: 'message_delta',
    delta: { stop_reason: 'end_turn', stop_sequence: null },
    usage: { output_tokens: 2 },
  },
  { type: 'message_stop' },
];

test.each<[string, Answer, object]>([
  [
    'keep-alives',
    events(start, { type: 'ping' }, 'data: : keepalive\n\n', ...block, 'data:\n\n', ...end),
    whole,
  ],
  ['the model that answers', events(start, ...block, ...end), { ...whole, answeredBy: 'claude-9' }],
  [
    'a message instead of a stream',
    { status: 200, body: JSON.stringify(message) },
    { ...whole, reasoning: 'Light.' },
  ],
  [
    'something unknown',
    events(start, ...block, { type: 'verdict' }, ...end),
    { ...whole, notes: [expect.stringContaining('verdict')] },
  ],
  [
    'an error in the stream',
    events(
      start,
      ...block,
      `event: error\ndata: ${JSON.stringify({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })}\n\n`,
    ),
    failed('upstream', 'Overloaded'),
  ],
  [
    'a page',
    { status: 502, body: '<html><title>Bad gateway</title></html>' },
    failed('upstream', 'Bad gateway'),
  ],
  ['a stream that is cut', events(start, ...block), failed('network', '')],
])('Anthropic: %s', async (_, given, wanted) => {
  expect(await ask('anthropic', given)).toMatchObject(wanted);
});
