import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventSource } from 'undici';
import { expect, onTestFinished, test, vi } from 'vitest';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { ends, runEnds, started, writes } from '@/tests/support/runs/run-events';
import { createRunEventHub, type HubMessage, type HubPort, type HubRequest } from './run-event-hub';

const text = (piece: string) => writes('1.1', piece);
const callFinished = ends('1.1');
const finished = runEnds('succeeded', ['1.1']);

/** The position of each run in the request of a connection. */
type Positions = Record<string, number>;

interface Connected {
  after: Positions;
  send(runId: string, seq: number, ...events: RunEvent[]): void;
  tell(message: object): void;
  cut(): void;
}

/** A server of event streams whose connections the test controls, and a hub that reads from it. */
async function setUp({ refuse = () => 200 }: { refuse?: () => number } = {}) {
  const connections: Connected[] = [];
  const server = createServer((request, answer) => {
    const status = refuse();
    if (status !== 200) return answer.writeHead(status).end();
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    connections.push(connected(answer, searchParams.get('runs') ?? ''));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const sources: EventSource[] = [];
  onTestFinished(() => {
    for (const source of sources) source.close();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const waits: number[] = [];
  const hub = createRunEventHub({
    open(path) {
      const source = new EventSource(`http://127.0.0.1:${port}${path}`);
      sources.push(source);
      return source as unknown as globalThis.EventSource;
    },
    after(ms, callback) {
      waits.push(ms);
      setImmediate(callback);
    },
  });
  return { connections, sources, waits, tab: () => openTab(hub.connect) };
}

function connected(answer: ServerResponse, runs: string): Connected {
  answer.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
  const tell = (message: object) => void answer.write(`data: ${JSON.stringify(message)}\n\n`);
  return {
    after: Object.fromEntries(
      runs.split(',').map((run) => [run.split(':')[0] as string, Number(run.split(':')[1])]),
    ),
    send: (runId, seq, ...events) => tell({ runId, seq, events }),
    tell,
    cut: () => void answer.destroy(),
  };
}

/** A page of the browser with the state that it builds from messages of the hub. */
function openTab(connect: (port: HubPort) => void) {
  const { port1, port2 } = new MessageChannel();
  connect(port2 as unknown as HubPort);
  const states = new Map<string, RunState | null>();
  const connections = new Map<string, string>();
  port1.onmessage = ({ data }: { data: HubMessage }) => {
    if (data.type !== 'events') connections.set(data.runId, data.connection);
    if (data.type === 'state') states.set(data.runId, data.state);
    if (data.type === 'events') {
      states.set(data.runId, data.events.reduce<RunState | null>(reduce, states.get(data.runId) ?? null));
    }
  };
  onTestFinished(() => port1.close());
  return {
    send: (request: HubRequest) => port1.postMessage(request),
    textOf: (runId: string) => states.get(runId)?.calls[0]?.text,
    statusOf: (runId: string) => states.get(runId)?.status,
    connectionOf: (runId: string) => connections.get(runId),
  };
}

const until = <T>(check: () => T) => vi.waitFor(check, { interval: 1 });

test('eight tabs that follow eight runs share one connection', async () => {
  const { connections, sources, tab } = await setUp();
  const runIds = Array.from({ length: 8 }, (_, index) => `r${index}`);
  const tabs = runIds.map((runId) => {
    const opened = tab();
    opened.send({ type: 'follow', runId });
    return opened;
  });
  await until(() => expect(Object.keys(connections.at(-1)?.after ?? {})).toEqual(runIds));
  for (const runId of runIds) connections.at(-1)?.send(runId, 2, started, text(runId));
  await until(() => expect(tabs.map((opened, index) => opened.textOf(`r${index}`))).toEqual(runIds));
  expect(sources.filter(({ readyState }) => readyState !== EventSource.CLOSED)).toHaveLength(1);
});

test('a tab that subscribes later sees the text so far and then the same events as the first', async () => {
  const { connections, tab } = await setUp();
  const [first, second] = [tab(), tab()];
  first.send({ type: 'follow', runId: 'r' });
  await until(() => expect(connections).toHaveLength(1));
  connections[0]?.send('r', 2, started, text('a'));
  await until(() => expect(first.textOf('r')).toBe('a'));
  second.send({ type: 'follow', runId: 'r' });
  await until(() => expect(second.textOf('r')).toBe('a'));
  connections[0]?.send('r', 3, text('b'));
  await until(() => expect([first.textOf('r'), second.textOf('r')]).toEqual(['ab', 'ab']));
  expect(connections).toHaveLength(1);
});

test('following another run does not reread the first one', async () => {
  const { connections, tab } = await setUp();
  const { send, textOf } = tab();
  send({ type: 'follow', runId: 'r' });
  await until(() => expect(connections).toHaveLength(1));
  connections[0]?.send('r', 2, started, text('a'));
  await until(() => expect(textOf('r')).toBe('a'));
  send({ type: 'follow', runId: 's' });
  await until(() => expect(connections).toHaveLength(2));
  expect(connections[1]?.after).toEqual({ r: 2, s: 0 });
  connections[1]?.send('r', 3, text('b'));
  await until(() => expect(textOf('r')).toBe('ab'));
});

test('an interrupted connection resumes where it stopped, without repeated text', async () => {
  const { connections, waits, tab } = await setUp();
  const { send, textOf, connectionOf } = tab();
  send({ type: 'follow', runId: 'r' });
  await until(() => expect(connections).toHaveLength(1));
  connections[0]?.send('r', 2, started, text('a'));
  await until(() => expect(textOf('r')).toBe('a'));
  connections[0]?.cut();
  await until(() => expect(connections).toHaveLength(2));
  expect(connections[1]?.after).toEqual({ r: 2 });
  connections[1]?.send('r', 3, text('b'));
  await until(() => expect(textOf('r')).toBe('ab'));
  expect(connectionOf('r')).toBe('open');
  expect(waits).toEqual([0, 250]);
});

test('the end of a run ends its part of the stream, and other runs continue', async () => {
  const { connections, sources, tab } = await setUp();
  const { send, statusOf, textOf } = tab();
  send({ type: 'follow', runId: 'r' });
  send({ type: 'follow', runId: 's' });
  await until(() => expect(connections.at(-1)?.after).toEqual({ r: 0, s: 0 }));
  connections.at(-1)?.send('r', 4, started, text('a'), callFinished, finished);
  connections.at(-1)?.send('s', 2, started, text('b'));
  await until(() => expect(textOf('s')).toBe('b'));
  expect(statusOf('r')).toBe('succeeded');
  // The server ends the stream after the last run.
  connections.at(-1)?.send('s', 4, callFinished, finished);
  await until(() => expect(statusOf('s')).toBe('succeeded'));
  const opened = sources.length;
  connections.at(-1)?.cut();
  await until(() => expect(sources.at(-1)?.readyState).toBe(EventSource.CLOSED));
  expect(sources).toHaveLength(opened);
});

test('requests to a failing server are repeated with increasing delays', async () => {
  let status = 503;
  const { connections, waits, tab } = await setUp({ refuse: () => status });
  const { send, connectionOf } = tab();
  send({ type: 'follow', runId: 'r' });
  await until(() => expect(waits.length).toBeGreaterThan(5));
  expect(waits.slice(0, 6)).toEqual([0, 250, 500, 1000, 2000, 2000]);
  expect(connectionOf('r')).toBe('reconnecting');
  status = 200;
  await until(() => expect(connections).toHaveLength(1));
});

test('a missing run is dropped, and other runs continue', async () => {
  const { connections, tab } = await setUp();
  const { send, connectionOf, textOf } = tab();
  send({ type: 'follow', runId: 'r' });
  send({ type: 'follow', runId: 's' });
  await until(() => expect(connections.at(-1)?.after).toEqual({ r: 0, s: 0 }));
  connections.at(-1)?.tell({ runId: 'r', gone: true });
  connections.at(-1)?.send('s', 2, started, text('b'));
  await until(() => expect(textOf('s')).toBe('b'));
  expect(connectionOf('r')).toBe('gone');
});

test('the connection closes when the last tab of a run unsubscribes', async () => {
  const { connections, sources, tab } = await setUp();
  const [first, second] = [tab(), tab()];
  for (const { send } of [first, second]) send({ type: 'follow', runId: 'r' });
  await until(() => expect(connections).toHaveLength(1));
  first.send({ type: 'leave', runId: 'r' });
  connections[0]?.send('r', 1, started);
  await until(() => expect(second.statusOf('r')).toBe('running'));
  second.send({ type: 'close' });
  await until(() => expect(sources[0]?.readyState).toBe(EventSource.CLOSED));
});
