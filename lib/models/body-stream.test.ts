import { PassThrough } from 'node:stream';
import type { Dispatcher } from 'undici';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bodyStream } from './body-stream';

// One time for all tests, as the beat is one for all answers; none is left waiting for the next test.
beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.runAllTimers());
afterAll(() => void vi.useRealTimers());

/** Lets what was written reach the stream; the timers stand still. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function open() {
  const upstream = new PassThrough();
  const body = upstream as unknown as Dispatcher.ResponseData['body'];
  const stream = bodyStream(body, { maxBytes: 1000, excess: null, tap: () => {} });
  const reader = stream.getReader();
  return { upstream, reader, next: async () => Buffer.from((await reader.read()).value ?? '').toString() };
}

/** An answer that has begun, at the moment after a beat. */
async function openAfterBeat() {
  const opened = open();
  opened.upstream.write('data: first\n\n');
  await opened.next();
  vi.advanceTimersByTime(100);
  opened.upstream.write('data: second\n\n');
  await opened.next();
  return opened;
}

test('the first event of an answer is handed on at once', async () => {
  const { upstream, next } = open();
  upstream.write('data: 1\n\n');
  expect(await next()).toBe('data: 1\n\n');
});

test('what comes within a beat is handed on together', async () => {
  const { upstream, next } = await openAfterBeat();
  for (const event of ['data: 1\n\n', 'data: 2\n\n']) {
    upstream.write(event);
    await settle();
  }
  const both = next();
  vi.advanceTimersByTime(33);
  expect(await both).toBe('data: 1\n\ndata: 2\n\n');
});

test('when the beat is overdue, nothing waits for a timer', async () => {
  const { upstream, next } = await openAfterBeat();
  vi.advanceTimersByTime(33);
  upstream.write('data: 1\n\n');
  expect(await next()).toBe('data: 1\n\n');
});

test('what is gathered when the answer ends is handed on with its end', async () => {
  const { upstream, reader, next } = await openAfterBeat();
  upstream.write('data: 1\n\n');
  await settle();
  upstream.end();
  expect(await next()).toBe('data: 1\n\n');
  expect((await reader.read()).done).toBe(true);
});

test('cancelling drops what was gathered, and the next beat does not trip over it', async () => {
  const { upstream, reader } = await openAfterBeat();
  upstream.write('data: 1\n\n');
  await settle();
  await reader.cancel();
  expect(upstream.destroyed).toBe(true);
  expect(() => vi.advanceTimersByTime(33)).not.toThrow();
});
