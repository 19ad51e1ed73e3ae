import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Body } from './body-stream';

// A separate flush scheduler, which no other test file has used with another clock.
vi.resetModules();
const { bodyAfterTextDeltas, bodyStream } = await import('./body-stream');

// One clock for all tests, because all responses share one flush scheduler. No flush stays pending for the next test.
beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.runAllTimers());
afterAll(() => void vi.useRealTimers());

/** Lets writes reach their reader without advancing the timers. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const bounds = { maxBytes: 10_000, excess: null };
const role = 'data: {"choices":[{"index":0,"delta":{"role":"assistant"}}]}\n\n';
const words = (content: string) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
const tool =
  'data: {"choices":[{"index":0,"delta":{"tool_calls":[{"id":"t","function":{"name":"f","arguments":""}}]}}]}\n\n';
const finish = 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n';

function open() {
  const upstream = new PassThrough();
  const said: string[] = [];
  const rest = bodyAfterTextDeltas(upstream as unknown as Body, bounds, {
    format: 'chat',
    say: (part) => part.type === 'text-delta' && said.push(part.delta),
  });
  return {
    upstream,
    said,
    rest,
    async write(...events: string[]) {
      for (const event of events) {
        upstream.write(event);
        await settle();
      }
    },
  };
}

/** A response that has started, immediately after a flush. */
async function openAfterBeat() {
  const opened = open();
  await opened.write(words('first '));
  vi.advanceTimersByTime(100);
  await opened.write(words('second '));
  opened.said.length = 0;
  return opened;
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

test('the first text of an answer is emitted at once, whatever came before it', async () => {
  const { said, write } = open();
  await write(role, words('a'));
  expect(said).toEqual(['a']);
});

test('text within one flush interval is emitted together', async () => {
  const { said, write } = await openAfterBeat();
  await write(words('a'), words('b'));
  expect(said).toEqual([]);
  vi.advanceTimersByTime(33);
  expect(said).toEqual(['ab']);
});

test('when a flush is overdue, text does not wait for the timer', async () => {
  const { said, write } = await openAfterBeat();
  vi.advanceTimersByTime(33);
  await write(words('a'));
  await settle();
  expect(said).toEqual(['a']);
});

test('what the SDK must read is left for it, and text that follows is still said', async () => {
  const { upstream, said, rest, write } = open();
  await write(role, words('a'), tool, words('b'), finish);
  vi.advanceTimersByTime(33);
  upstream.end('data: [DONE]\n\n');
  const left = await textOf(await rest);
  expect(left).toContain('"tool_calls":[{"index":0,"id":"t","type":"function"');
  expect(left).toContain('"finish_reason":"tool_calls"');
  expect(said.join('')).toBe('ab');
});

test('pending text is emitted before the end of the answer', async () => {
  const { upstream, said, rest, write } = await openAfterBeat();
  await write(words('a'));
  upstream.end();
  expect(await textOf(await rest)).toBe('');
  expect(said).toEqual(['a']);
});

test('a connection that breaks during text fails the rest of the answer', async () => {
  const { upstream, said, rest, write } = await openAfterBeat();
  await write(words('a'));
  upstream.destroy(new Error('cut'));
  await expect(rest.then(textOf)).rejects.toThrow('cut');
  expect(said).toEqual(['a']);
});

test('an answer that is too long is cut, including its text', async () => {
  const { said, rest, write } = open();
  for (let sent = 0; sent < 2 * bounds.maxBytes; sent += words('a').length) await write(words('a'));
  vi.advanceTimersByTime(33);
  await textOf(await rest);
  expect(said.join('').length).toBe(Math.floor(bounds.maxBytes / words('a').length));
});

test('cancelling the rest of the body closes the connection, and the next flush does not fail', async () => {
  const { upstream, rest, write } = await openAfterBeat();
  await write(tool);
  vi.advanceTimersByTime(33);
  const stream = await rest;
  await write(words('late'));
  await stream.cancel();
  expect(upstream.destroyed).toBe(true);
  expect(() => vi.advanceTimersByTime(33)).not.toThrow();
});

test('a body without a text listener is paused while its reader does not read', async () => {
  const upstream = new PassThrough();
  const stream = bodyStream(upstream as unknown as Body, bounds);
  for (let chunk = 0; chunk < 40; chunk += 1) {
    upstream.write('x'.repeat(100));
    await settle();
  }
  expect(upstream.isPaused()).toBe(true);
  upstream.end();
  expect((await textOf(stream)).length).toBe(4000);
});
