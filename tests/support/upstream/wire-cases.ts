/**
 * Answers of the chat-completions format as providers really send them, byte for byte, and what a call is to
 * make of each.
 */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { CallState } from '@/lib/moa/events/run-state';
import type { Step } from './script';

const stream = (body: string | Uint8Array, headers: Record<string, string> = {}): Step[] => [
  { do: 'answer', status: 200, headers: { 'content-type': 'text/event-stream', ...headers }, body },
];
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Step[] => [
  {
    do: 'answer',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  },
];
const data = (event: unknown) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`;
const chunk = (delta: object, finish_reason: string | null = null, more: object = {}) =>
  data({
    id: 'c',
    object: 'chat.completion.chunk',
    model: 'm',
    choices: [{ index: 0, delta, finish_reason }],
    ...more,
  });
const stop = chunk({}, 'stop');
const done = data('[DONE]');
const text =
  chunk({ role: 'assistant', content: '' }) + chunk({ content: 'Blue' }) + chunk({ content: ' sky.' });
const usage = { prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 };
const completion = (message: object, more: object = {}) => ({
  id: 'c',
  object: 'chat.completion',
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop' }],
  usage,
  ...more,
});

export interface WireCase {
  answer: Step[];
  call: Partial<CallState>;
}

const whole = { status: 'succeeded', text: 'Blue sky.', error: null, attempts: 1 } as const;
const failed = (code: string, reason: string): Partial<CallState> => ({
  status: 'failed',
  error: expect.objectContaining({ code, message: expect.stringContaining(reason) }),
});
const noted = (words: string): Partial<CallState> => ({
  ...whole,
  notes: [expect.stringContaining(words)] as unknown as string[],
});
const keepAlive = (event: string): WireCase => ({
  answer: stream(
    chunk({ content: 'Blue' }) + event + chunk({ content: ' sky.' }) + event + stop + event + done,
  ),
  call: { ...whole, notes: [] },
});
const finish = (reason: string | null, call: Partial<CallState>, end = done): WireCase => ({
  answer: stream(text + (reason === null ? '' : chunk({}, reason)) + end),
  call,
});
const inStream = (event: string): WireCase => ({
  answer: stream(text + event),
  call: failed('upstream', 'The engine stopped.'),
});
const refused = (status: number, body: unknown, code: string): WireCase => ({
  answer: json(body, status),
  call: failed(code, 'Too long.'),
});

export const wireCases: Record<string, WireCase> = {
  // Errors inside a stream.
  'an error event with a message': inStream(`event: error\n${data({ message: 'The engine stopped.' })}`),
  'an error event with text': inStream('event: error\ndata: The engine stopped.\n\n'),
  'an error that is a string': inStream(data({ error: 'The engine stopped.' })),
  'an error object': inStream(data({ error: { message: 'The engine stopped.', type: 'x', code: null } })),
  'an error with a type and an object': inStream(
    data({ type: 'error', error: { type: 'engine_error', message: 'The engine stopped.' } }),
  ),
  'an error object as vLLM writes it': inStream(
    data({ object: 'error', message: 'The engine stopped.', type: 'Exception', code: 599 }),
  ),
  'an error as FastAPI writes it': inStream(data({ detail: 'The engine stopped.' })),
  'a list of errors': inStream(data([{ error: { message: 'The engine stopped.' } }])),
  'an error in a choice': inStream(
    data({
      choices: [{ index: 0, delta: {}, finish_reason: 'error', error: { message: 'The engine stopped.' } }],
    }),
  ),
  'an error beside empty choices': inStream(
    data({ choices: [], error: { message: 'The engine stopped.', code: 502 } }),
  ),
  'an error of the stream that is a rate limit': {
    answer: stream(text + data({ error: { message: 'Slow down.', code: 429 } })),
    call: failed('rate_limit', 'Slow down.'),
  },
  'an error of the stream about the key': {
    answer: stream(data({ error: { message: 'Bad key.', type: 'authentication_error' } })),
    call: failed('auth', 'Bad key.'),
  },
  'an error after the finish': {
    answer: stream(text + stop + data({ error: { message: 'Logging failed.' } })),
    call: noted('Logging failed.'),
  },
  // Status 200 and yet an error.
  'a JSON error with status 200': {
    answer: json({ error: { message: 'Too long.', type: 'invalid_request_error' } }),
    call: failed('bad_request', 'Too long.'),
  },
  'a JSON error with status 200 that is a string': {
    answer: json({ error: 'The engine stopped.' }),
    call: failed('upstream', 'The engine stopped.'),
  },
  'a JSON message with status 200': {
    answer: json({ code: 'x', message: 'The engine stopped.' }),
    call: failed('upstream', 'The engine stopped.'),
  },
  'a page with status 200': {
    answer: [
      {
        do: 'answer',
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><title>Sign in</title></html>',
      },
    ],
    call: failed('upstream', 'an HTML page, “Sign in”'),
  },
  'text with status 200': {
    answer: [{ do: 'answer', status: 200, headers: {}, body: 'no healthy engine' }],
    call: failed('upstream', 'no healthy engine'),
  },
  'a blocked prompt and nothing else': {
    answer: stream(data({ promptFeedback: { blockReason: 'SAFETY' } })),
    call: failed('content_filter', 'SAFETY'),
  },
  'a filtered prompt and nothing else': {
    answer: stream(
      data({
        choices: [],
        prompt_filter_results: [{ content_filter_results: { hate: { filtered: true } } }],
      }) + done,
    ),
    call: failed('content_filter', 'hate'),
  },
  'no choices': {
    answer: stream(data({ choices: [] }) + done),
    call: failed('empty', 'without writing anything'),
  },
  'only the end': { answer: stream(done), call: failed('empty', 'without writing anything') },
  'only what nobody understands': {
    answer: stream(data('<<garbage>>')),
    call: failed('upstream', '<<garbage>>'),
  },
  // Refusals in every shape.
  '400 with OpenAI’s object': refused(
    400,
    { error: { message: 'Too long.', type: 'invalid_request_error' } },
    'bad_request',
  ),
  '400 with an object and a message': refused(400, { object: 'error', message: 'Too long.' }, 'bad_request'),
  '404 with a detail': refused(404, { detail: 'Too long.' }, 'not_found'),
  '422 with details': refused(422, { detail: [{ loc: ['body', 'n'], msg: 'Too long.' }] }, 'bad_request'),
  '422 with a string': refused(422, { error: 'Too long.' }, 'bad_request'),
  '400 with a list': refused(400, [{ error: { message: 'Too long.' } }], 'bad_request'),
  '400 with errors': refused(400, { errors: [{ message: 'Too long.' }] }, 'bad_request'),
  '400 with errors as text': refused(400, { errors: ['Too long.'] }, 'bad_request'),
  '400 with JSON in the message': refused(
    400,
    { error: { message: '{"error":{"message":"Too long."}}' } },
    'bad_request',
  ),
  '413 with text': refused(413, 'Too long.', 'bad_request'),
  '401 with a message': refused(401, { message: 'Too long.' }, 'auth'),
  '400 about the content': refused(
    400,
    { error: { message: 'Too long.', code: 'content_filter' } },
    'content_filter',
  ),
  '404 with a page': {
    answer: [
      {
        do: 'answer',
        status: 404,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Not here</title>',
      },
    ],
    call: failed('not_found', 'an HTML page, “Not here”'),
  },
  '400 without a body': { answer: json('', 400), call: failed('bad_request', '(400)') },
  '400 with a compressed body': {
    answer: [
      {
        do: 'answer',
        status: 400,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync('{"error":"Too long."}'),
      },
    ],
    call: failed('bad_request', 'Too long.'),
  },
  // Events that carry nothing.
  'a keep-alive as data': keepAlive(data(': keepalive')),
  'an empty event': keepAlive('data:\n\n'),
  'an empty event with a space': keepAlive('data: \n\n'),
  'a ping as data': keepAlive(data('ping')),
  'a named ping': keepAlive(`event: ping\n${data({ type: 'ping' })}`),
  'an unnamed ping': keepAlive(data({ type: 'ping' })),
  'a named ping with a time': keepAlive('event: ping\ndata: 2026-11-28T00:00:00Z\n\n'),
  'a heartbeat': keepAlive('event: heartbeat\ndata:\n\n'),
  'a heartbeat object': keepAlive(data({ heartbeat: true })),
  'an empty object': keepAlive(data('{}')),
  null: keepAlive(data('null')),
  'OpenRouter’s comment as data': keepAlive(data(': OPENROUTER PROCESSING')),
  'a comment': keepAlive(': keep-alive\n\n'),
  'a chunk without choices': keepAlive(data({ id: 'c', object: 'chat.completion.chunk', choices: [] })),
  'a retry field': keepAlive('retry: 3000\n\n'),
  'something unknown': {
    answer: stream(text + data({ verdict: 'fine' }) + stop + done),
    call: noted('{"verdict":"fine"}'),
  },
  'text that is not JSON': { answer: stream(text + data('what?') + stop + done), call: noted('what?') },
  'half a chunk after the finish': { answer: stream(`${text}${stop}data: {"id":`), call: whole },
  'usage alone as the last event': {
    answer: stream(text + stop + data({ usage })),
    call: { ...whole, usage: expect.objectContaining({ inputTokens: 9, outputTokens: 2 }) },
  },
  'events with other line ends': {
    answer: stream((text + stop + done).replaceAll('\n', '\r\n')),
    call: whole,
  },
  'events without spaces': {
    answer: stream((text + stop + done).replaceAll('data: ', 'data:')),
    call: whole,
  },
  'a byte order mark': { answer: stream(`\uFEFF${text}${stop}${done}`), call: whole },
  'an end without its empty line': { answer: stream(`${text}${stop}data: [DONE]`), call: whole },
  'events without empty lines': {
    answer: stream((text + stop + done).replaceAll('\n\n', '\n')),
    call: whole,
  },
  'NaN in a chunk': {
    answer: stream(text.replaceAll('"id":"c"', '"id":"c","logprob":NaN') + stop + done),
    call: whole,
  },
  'an empty error in each chunk': {
    answer: stream(chunk({ content: 'Blue sky.' }, null, { error: { message: '', code: 0 } }) + stop + done),
    call: whole,
  },
  // Finish reasons.
  'an empty reason on each chunk, and a close': {
    answer: stream(chunk({ content: 'Blue' }, '') + chunk({ content: ' sky.' }, '')),
    call: { status: 'failed', error: expect.objectContaining({ code: 'network' }) },
  },
  'an empty reason on each chunk, and the end': {
    answer: stream(chunk({ content: 'Blue' }, '') + chunk({ content: ' sky.' }, '') + done),
    call: { ...whole, finishReason: 'stop' },
  },
  'no reason, but the end': finish(null, { ...whole, finishReason: 'stop' }),
  'no reason and no end': finish(
    null,
    { status: 'failed', error: expect.objectContaining({ code: 'network' }) },
    '',
  ),
  'a reason and no end': finish('stop', whole, ''),
  eos: finish('eos', { ...whole, finishReason: 'stop' }),
  eos_token: finish('eos_token', { ...whole, finishReason: 'stop' }),
  end_turn: finish('end_turn', { ...whole, finishReason: 'stop' }),
  STOP: finish('STOP', { ...whole, finishReason: 'stop' }),
  stop_sequence: finish('stop_sequence', { ...whole, finishReason: 'stop' }),
  max_tokens: finish('max_tokens', { ...whole, finishReason: 'length' }),
  MAX_TOKENS: finish('MAX_TOKENS', { ...whole, finishReason: 'length' }),
  model_length: finish('model_length', { ...whole, finishReason: 'length' }),
  SAFETY: finish('SAFETY', failed('content_filter', '')),
  'an unknown reason': finish('sunset', { ...noted('sunset'), finishReason: 'other' }),
  'a reason that is an error': finish('network_error', failed('upstream', 'network_error')),
  'the end in capitals, twice': finish('stop', whole, done + done),
  'a named end': finish(null, { ...whole, finishReason: 'stop' }, 'event: done\ndata:\n\n'),
  'the reason with the last text': {
    answer: stream(chunk({ content: 'Blue' }) + chunk({ content: ' sky.' }, 'stop') + done),
    call: { ...whole, finishReason: 'stop' },
  },
  // No stream, or another one.
  'a JSON answer': {
    answer: json(completion({ content: 'Blue sky.', reasoning_content: 'Light.' })),
    call: {
      ...whole,
      reasoning: 'Light.',
      usage: expect.objectContaining({ inputTokens: 9, outputTokens: 2 }),
    },
  },
  'a JSON answer as text': {
    answer: [
      {
        do: 'answer',
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: `\n\n${JSON.stringify(completion({ content: 'Blue sky.' }))}`,
      },
    ],
    call: whole,
  },
  'a JSON answer that says it streams': {
    answer: stream(JSON.stringify(completion({ content: 'Blue sky.' }))),
    call: whole,
  },
  'a JSON answer in parts': {
    answer: json(
      completion({
        content: [
          { type: 'text', text: 'Blue ' },
          { type: 'text', text: 'sky.' },
        ],
      }),
    ),
    call: whole,
  },
  'a JSON answer as one event': { answer: stream(data(completion({ content: 'Blue sky.' }))), call: whole },
  'a legacy completion': {
    answer: json({ object: 'text_completion', choices: [{ text: 'Blue sky.', finish_reason: 'stop' }] }),
    call: whole,
  },
  'lines of JSON': {
    answer: json((text + stop).replaceAll('data: ', '').replaceAll('\n\n', '\n')),
    call: whole,
  },
  'messages that repeat the whole text': {
    answer: stream(
      ['Blue', 'Blue sky.']
        .map((content) => data({ choices: [{ index: 0, message: { content } }] }))
        .join('') + done,
    ),
    call: whole,
  },
  'gzip that nobody asked for': {
    answer: stream(gzipSync(text + stop + done), { 'content-encoding': 'gzip' }),
    call: whole,
  },
  'br that nobody asked for': {
    answer: stream(brotliCompressSync(text + stop + done), { 'content-encoding': 'br' }),
    call: whole,
  },
  'deflate that nobody asked for': {
    answer: stream(deflateSync(text + stop + done), { 'content-encoding': 'deflate' }),
    call: whole,
  },
  'a JSON answer in gzip': {
    answer: [
      {
        do: 'answer',
        status: 200,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(JSON.stringify(completion({ content: 'Blue sky.' }))),
      },
    ],
    call: whole,
  },
  ...Object.fromEntries(
    Object.entries({ gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }).map(
      ([name, compress]) => [
        `${name} that no header declares`,
        { answer: stream(compress(text + stop + done)), call: whole },
      ],
    ),
  ),
  'plain text that claims to be gzip': {
    answer: stream(text + stop + done, { 'content-encoding': 'gzip' }),
    call: whole,
  },
  // Money and counts.
  'the provider’s own cost': {
    answer: stream(text + stop + data({ choices: [], usage: { ...usage, cost: 0.25 } }) + done),
    call: { ...whole, costUsd: 0.25 },
  },
  'a cost with a key of one’s own': {
    answer: stream(
      text +
        stop +
        data({
          choices: [],
          usage: { ...usage, cost: 0.25, is_byok: true, cost_details: { upstream_inference_cost: 1 } },
        }) +
        done,
    ),
    call: { ...whole, costUsd: 1.25 },
  },
  'a cost in a JSON answer': {
    answer: json(completion({ content: 'Blue sky.' }, { usage: { ...usage, cost: { total_cost: 0.5 } } })),
    call: { ...whole, costUsd: 0.5 },
  },
  'a negative cost': {
    answer: stream(text + stop + data({ choices: [], usage: { ...usage, cost: -1 } }) + done),
    call: { ...whole, costUsd: null },
  },
  'reasoning beyond the completion': {
    answer: stream(
      text +
        stop +
        data({
          choices: [],
          usage: { ...usage, total_tokens: 41, completion_tokens_details: { reasoning_tokens: 30 } },
        }) +
        done,
    ),
    call: { ...whole, usage: expect.objectContaining({ outputTokens: 32, reasoningTokens: 30 }) },
  },
  'usage of Groq': {
    answer: stream(text + chunk({}, 'stop', { x_groq: { id: 'r', usage } }) + done),
    call: { ...whole, usage: expect.objectContaining({ inputTokens: 9, outputTokens: 2 }) },
  },
  'usage in a choice': {
    answer: stream(text + data({ choices: [{ index: 0, delta: {}, finish_reason: 'stop', usage }] }) + done),
    call: { ...whole, usage: expect.objectContaining({ inputTokens: 9, outputTokens: 2 }) },
  },
  'usage so far in each chunk': {
    answer: stream(
      chunk({ content: 'Blue' }, null, {
        usage: { prompt_tokens: 9, completion_tokens: 1, total_tokens: 10 },
      }) +
        chunk({ content: ' sky.' }, null, { usage }) +
        chunk({}, 'stop', { usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 } }) +
        done,
    ),
    call: { ...whole, usage: expect.objectContaining({ inputTokens: 9, outputTokens: 2 }) },
  },
  ...Object.fromEntries(
    ['-5', 'NaN', '1e300', '"many"'].map((count) => [
      `a count of ${count}`,
      {
        answer: stream(
          `${text}${stop}data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":${count}}}\n\n${done}`,
        ),
        call: {
          ...whole,
          usage: expect.objectContaining({
            inputTokens: 9,
            outputTokens: expect.toSatisfy((n) => n > 0 && n < 9),
            estimated: true,
          }),
        },
      },
    ]),
  ),
  'another model': {
    answer: stream((text + stop + done).replaceAll('"model":"m"', '"model":"maker/other"')),
    call: { ...whole, answeredBy: 'maker/other' },
  },
  'another model in a JSON answer': {
    answer: json(completion({ content: 'Blue sky.' }, { model: 'maker/other' })),
    call: { ...whole, answeredBy: 'maker/other' },
  },
  'an encoding that does not exist': {
    answer: stream(text + stop + done, { 'content-encoding': 'utf-8' }),
    call: whole,
  },
};
