/** Sends what a recording has to a database again, as several instances at once would. */
import { connect } from 'node:net';
import type { RecordedConnection } from './recorder.ts';
import { withIdsOf } from './replaced-ids.ts';
import { createMessageReader } from './server-messages.ts';

export interface Replayed {
  errors: number;
  /** How often the server was ready for the next statement, and how often in the recording. */
  ready: number;
  expected: number;
  /** Milliseconds from sending a chunk to the end of its statements, where the chunk ends some. */
  delays: number[];
  /** How much later than in the recording the latest chunk was sent. */
  lateMs: number;
}

interface Plan {
  connections: readonly RecordedConnection[];
  ids: ReadonlySet<string>;
  replicas: number;
  /** Replicas begin at different times within this, in milliseconds. */
  spreadMs: number;
  port: number;
}

/** Longer than the server takes for any statement. */
const longestWaitMs = 30_000;

/** Resolves when every replica has sent everything and has its answers, or has waited for them for half a minute. */
export async function replay({ connections, ids, replicas, spreadMs, port }: Plan): Promise<Replayed> {
  const all: Replayed = { errors: 0, ready: 0, expected: 0, delays: [], lateMs: 0 };
  const endsBefore = countBefore(connections.flatMap(({ readyAt }) => readyAt));
  const ended = Array.from({ length: replicas }, (_, replica) => {
    const answers = countAnswers();
    const began = performance.now() + (spreadMs * replica) / replicas;
    return connections.map((connection) => {
      all.expected += connection.readyAt.length;
      const own = connection.chunks.map(({ bytes }) => bytes);
      const chunks = withIdsOf(own, ids, replica).map((bytes, index) => {
        const at = connection.chunks[index]?.at ?? 0;
        return { bytes, at, after: endsBefore(at) };
      });
      return replayConnection({ chunks, began, port, answers, startedAt: connection.startedAt }, all);
    });
  });
  await Promise.all(ended.flat());
  return all;
}

/** @returns how many of the times are before one. */
function countBefore(times: readonly number[]): (at: number) => number {
  const sorted = times.toSorted((a, b) => a - b);
  return (at) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The answers that a replica has got on all of its connections. */
function countAnswers() {
  let count = 0;
  const waiting: { from: number; go: () => void }[] = [];
  return {
    came() {
      count += 1;
      for (let index = waiting.length - 1; index >= 0; index -= 1)
        if ((waiting[index]?.from ?? 0) <= count) waiting.splice(index, 1)[0]?.go();
    },
    /** Resolves when so many have come. */
    reached(from: number): Promise<void> {
      if (count >= from) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push({ from, go: resolve });
        setTimeout(resolve, longestWaitMs).unref();
      });
    },
  };
}

interface ConnectionToReplay {
  /** `after`: how many answers the instance had, on all connections, when it sent the chunk. */
  chunks: { bytes: Buffer; at: number; after: number }[];
  began: number;
  startedAt: number;
  port: number;
  answers: ReturnType<typeof countAnswers>;
}

/** What an instance sends depends on the answers it has: a chunk waits for as many as the instance had. */
async function replayConnection(
  { chunks, began, startedAt, port, answers }: ConnectionToReplay,
  all: Replayed,
): Promise<void> {
  const until = (at: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, began + at - performance.now())));
  await until(startedAt);
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  socket.on('error', () => {});
  /** The times at which statements were sent that have not ended. */
  const open: number[] = [];
  let allEnded = () => {};
  socket.on(
    'data',
    createMessageReader((type) => {
      if (type === 'E') all.errors += 1;
      if (type !== 'Z') return;
      const sentAt = open.shift();
      if (sentAt !== undefined) all.delays.push(performance.now() - sentAt);
      all.ready += 1;
      answers.came();
      if (open.length === 0) allEnded();
    }),
  );
  for (const [index, { bytes, at, after }] of chunks.entries()) {
    await until(at);
    await answers.reached(after);
    const now = performance.now();
    all.lateMs = Math.max(all.lateMs, now - began - at);
    for (let end = statementEndsIn(bytes, index === 0); end > 0; end -= 1) open.push(now);
    socket.write(bytes);
  }
  if (open.length > 0)
    await Promise.race([
      new Promise<void>((resolve) => {
        allEnded = resolve;
      }),
      new Promise((resolve) => setTimeout(resolve, longestWaitMs)),
    ]);
  socket.destroy();
}

/**
 * How many messages of a chunk the server answers with ReadyForQuery: Sync and Query, and the start of the connection.
 * node-postgres ends each chunk with a whole message, but a large message spans several chunks; those count as none.
 */
function statementEndsIn(chunk: Buffer, isStart: boolean): number {
  if (isStart) return 1;
  let ends = 0;
  for (let at = 0; at + 5 <= chunk.length; at += 1 + chunk.readInt32BE(at + 1)) {
    const type = String.fromCharCode(chunk[at] ?? 0);
    if (chunk.readInt32BE(at + 1) < 4) return ends;
    if (type === 'S' || type === 'Q') ends += 1;
  }
  return ends;
}
