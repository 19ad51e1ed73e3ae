import { PassThrough } from 'node:stream';
import type { Dispatcher } from 'undici';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bodyStream } from './body-stream';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  // The beat is one for all answers: none is left waiting for the next test.
  vi.runAllTimers();
  vi.useRealTimers();
});

/** Lets what was written reach the stream; the timers stand still. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function open() {
  const upstream = new PassThrough();
  const body = upstream as unknown as Dispatcher.ResponseData['body'];
  const stream = bodyStream(body, { maxBytes: 1000, excess: null, tap: () => {} });
  return { upstream, reader: stream.getReader() };
}

test('the first event of an answer is handed on at once; those that follow within a beat, together', async () => {
  const { upstream, reader } = open();
  upstream.write('data: 1\n\n');
  expect(Buffer.from((await reader.read()).value ?? '').toString()).toBe('data: 1\n\n');
  upstream.write('data: 2\n\n');
  await settle();
  upstream.write('data: 3\n\n');
  await settle();
  const next = reader.read();
  vi.advanceTimersByTime(33);
  expect(Buffer.from((await next).value ?? '').toString()).toBe('data: 2\n\ndata: 3\n\n');
});

test('what is gathered when the answer ends is handed on with its end', async () => {
  const { upstream, reader } = open();
  upstream.write('data: 1\n\n');
  await reader.read();
  upstream.write('data: 2\n\n');
  await settle();
  upstream.end();
  expect(Buffer.from((await reader.read()).value ?? '').toString()).toBe('data: 2\n\n');
  expect((await reader.read()).done).toBe(true);
});

test('cancelling drops what was gathered, and the next beat does not trip over it', async () => {
  const { upstream, reader } = open();
  upstream.write('data: 1\n\n');
  await reader.read();
  upstream.write('data: 2\n\n');
  await settle();
  await reader.cancel();
  expect(upstream.destroyed).toBe(true);
  expect(() => vi.advanceTimersByTime(33)).not.toThrow();
});
