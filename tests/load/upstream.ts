/**
 * The upstream of the benchmark, in its own process: OpenAI's wire format at the pace that the model's name specifies.
 * Tokens are due by the clock, so a late timer sends all tokens that are due and the ideal duration stays valid.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dueMs, paceOf, tokenSentAt, tokensPerCall } from './workload.ts';

/** A model with this name sends one token and then nothing. */
const hanging = 'hangs';
/** A model with this name sends three megabytes as fast as possible. */
const long = 'long';

const server = createServer(async (request, response) => {
  const began = performance.now();
  if (request.method !== 'POST') return response.writeHead(404).end();
  let body = '';
  for await (const chunk of request) body += chunk;
  const { model } = JSON.parse(body) as { model: string };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(chunkOf({ role: 'assistant', content: '' }));
  if (model === hanging) return response.write(chunkOf({ content: tokenSentAt(Date.now()) }));
  if (model === long) return say(response, 3_000_000);
  play(model, began, response);
});

function say(response: ServerResponse, length: number): void {
  const piece = 'word '.repeat(200);
  for (let said = 0; said < length; said += piece.length) response.write(chunkOf({ content: piece }));
  response.end(end);
}

function play(model: string, began: number, response: ServerResponse): void {
  const pace = paceOf(model);
  let next = 0;
  function tell() {
    if (response.destroyed) return;
    const passed = performance.now() - began;
    let due = '';
    for (; next < tokensPerCall && dueMs(pace, next) <= passed; next += 1) {
      due += chunkOf({ content: tokenSentAt(Date.now()) });
    }
    if (due !== '') response.write(due);
    if (next === tokensPerCall) return response.end(end);
    setTimeout(tell, Math.max(1, dueMs(pace, next) - passed));
  }
  setTimeout(tell, pace.firstTokenMs);
}

function chunkOf(delta: object): string {
  return `data: {"id":"bench","object":"chat.completion.chunk","created":1,"model":"bench","choices":[{"index":0,"delta":${JSON.stringify(delta)},"finish_reason":null}]}\n\n`;
}

const end = `data: {"id":"bench","object":"chat.completion.chunk","created":1,"model":"bench","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

data: {"id":"bench","object":"chat.completion.chunk","created":1,"model":"bench","choices":[],"usage":{"prompt_tokens":50,"completion_tokens":${tokensPerCall},"total_tokens":${50 + tokensPerCall}}}

data: [DONE]

`;

// The keep-alive of nginx. Node's default of five seconds is shorter than the time between rounds.
server.keepAliveTimeout = 75_000;
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
});
