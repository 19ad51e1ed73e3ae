import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventSource } from 'undici';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { noUsage } from '@/lib/spending/token-usage';
import { createRunStreams, type RunStreams } from './run-stream';

const started: RunEvent = {
  type: 'run.started',
  runId: 'r',
  mixture: {
    name: 'M',
    layers: [{ proposers: [{ model: 'demo/careful' }] }],
    aggregator: { model: 'demo/editor' },
  },
  startedAt: '2026-11-24T10:00:00Z',
  estimatedCostUsd: 0,
};
const text = (piece: string): RunEvent => ({ type: 'call.delta', call: '1.1', text: piece });
const callFinished: RunEvent = {
  type: 'call.finished',
  call: '1.1',
  status: 'succeeded',
  usage: noUsage,
  costUsd: 0,
  durationMs: 1,
};
const finished: RunEvent = {
  type: 'run.finished',
  status: 'succeeded',
  answerCalls: ['1.1'],
  finishedAt: '2026-11-24T10:00:01Z',
  durationMs: 1,
};

interface Connected {
  /** What the reader asked to go on from. */
  after: string;
  send(seq: number, ...events: RunEvent[]): void;
  cut(): void;
}

/** A server of event streams that hands each connection to the test, and streams made against it. */
async function setUp({ refuse = () => 200 }: { refuse?: () => number } = {}) {
  const connections: Connected[] = [];
  const server = createServer((request, answer) => {
    const status = refuse();
    if (status !== 200) return answer.writeHead(status).end();
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    const after = request.headers['last-event-id'] ?? searchParams.get('after') ?? '0';
    connections.push(connected(answer, String(after)));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const open = vi.fn(
    (runId: string, after: number) =>
      new EventSource(
        `http://127.0.0.1:${port}/${runId}?after=${after}`,
      ) as unknown as globalThis.EventSource,
  );
  const exists = vi.fn(async () => true);
  const frames: (() => void)[] = [];
  const retries: (() => void)[] = [];
  const streams = createRunStreams({
    open,
    exists,
    onFrame: (callback) => void frames.push(callback),
    after: (_ms, callback) => {
      retries.push(callback);
      return () => retries.splice(retries.indexOf(callback), 1);
    },
  });
  return { connections, open, exists, frames, retries, streams };
}

function connected(answer: ServerResponse, after: string): Connected {
  answer.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1\n\n');
  return {
    after,
    send: (seq, ...events) => void answer.write(`id: ${seq}\ndata: ${JSON.stringify(events)}\n\n`),
    cut: () => void answer.destroy(),
  };
}

function watch(streams: RunStreams, listener = () => {}) {
  const leave = streams.subscribe('r', listener);
  onTestFinished(leave);
  return leave;
}

const until = <T>(check: () => T) => vi.waitFor(check, { interval: 1 });
const textOf = (streams: RunStreams) => streams.snapshot('r').state?.calls[0]?.text;

test('many watchers of a run share one connection, and see the same state', async () => {
  const { connections, open, streams } = await setUp();
  watch(streams);
  watch(streams);
  await until(() => expect(connections).toHaveLength(1));
  connections[0]?.send(2, started, text('a'));
  await until(() => expect(textOf(streams)).toBe('a'));
  expect(open).toHaveBeenCalledTimes(1);
  expect(streams.snapshot('r')).toBe(streams.snapshot('r'));
});

test('watchers are told once a painted frame, however many events came', async () => {
  const { connections, frames, streams } = await setUp();
  const listener = vi.fn();
  watch(streams, listener);
  await until(() => expect(connections).toHaveLength(1));
  connections[0]?.send(1, started);
  connections[0]?.send(2, text('a'));
  connections[0]?.send(3, text('b'));
  await until(() => expect(textOf(streams)).toBe('ab'));
  expect(listener).not.toHaveBeenCalled();
  expect(frames).toHaveLength(1);
  frames[0]?.();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a cut connection is taken up again where it was left, without a doubled word', async () => {
  const { connections, streams } = await setUp();
  watch(streams);
  await until(() => expect(connections).toHaveLength(1));
  connections[0]?.send(2, started, text('a'));
  await until(() => expect(textOf(streams)).toBe('a'));
  connections[0]?.cut();
  await until(() => expect(connections).toHaveLength(2));
  expect(connections[1]?.after).toBe('2');
  connections[1]?.send(3, text('b'));
  await until(() => expect(textOf(streams)).toBe('ab'));
  expect(streams.snapshot('r').connection).toBe('open');
});

test('the end of the run closes the stream', async () => {
  const { connections, open, streams } = await setUp();
  watch(streams);
  await until(() => expect(connections).toHaveLength(1));
  connections[0]?.send(4, started, text('a'), callFinished, finished);
  await until(() => expect(streams.snapshot('r').connection).toBe('ended'));
  expect(streams.snapshot('r').state).toMatchObject({ status: 'succeeded', answer: 'a' });
  expect(open.mock.results[0]?.value.readyState).toBe(EventSource.CLOSED);
});

test('a server that refuses for the moment is asked again', async () => {
  let status = 503;
  const { connections, retries, streams } = await setUp({ refuse: () => status });
  watch(streams);
  await until(() => expect(retries).toHaveLength(1));
  expect(streams.snapshot('r').connection).toBe('reconnecting');
  status = 200;
  retries[0]?.();
  await until(() => expect(connections).toHaveLength(1));
});

test('a run that is not there is given up', async () => {
  const { exists, retries, streams } = await setUp({ refuse: () => 404 });
  exists.mockResolvedValue(false);
  watch(streams);
  await until(() => expect(streams.snapshot('r').connection).toBe('gone'));
  expect(retries).toHaveLength(0);
});

test('the last watcher closes the connection; the next one opens another', async () => {
  const { connections, open, streams } = await setUp();
  const leave = watch(streams);
  await until(() => expect(connections).toHaveLength(1));
  leave();
  expect(open.mock.results[0]?.value.readyState).toBe(EventSource.CLOSED);
  watch(streams);
  expect(open).toHaveBeenCalledTimes(2);
});
