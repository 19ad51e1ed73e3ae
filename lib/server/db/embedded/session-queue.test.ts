import { expect, test } from 'vitest';
import { SessionQueue } from './session-queue.mjs';

const readyForQuery = Uint8Array.from([0x5a, 0, 0, 0, 5, 0x49]);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (data: Uint8Array) => new TextDecoder().decode(data);

/** A fake database that understands BEGIN, COMMIT and ROLLBACK, and answers other batches from `answers`. */
function fakeDatabase(answers: (batch: string) => Iterable<Uint8Array> = () => []) {
  const executed: string[] = [];
  let isInTransaction = false;
  return {
    executed,
    isInTransaction: () => isInTransaction,
    async execProtocolRawStream(
      batch: Uint8Array,
      { onRawData }: { onRawData(data: Uint8Array): void },
    ): Promise<void> {
      const statement = text(batch);
      executed.push(statement.includes('ROLLBACK') ? 'rollback' : statement);
      if (statement === 'begin') isInTransaction = true;
      if (statement === 'commit' || statement.includes('ROLLBACK')) isInTransaction = false;
      for (const answer of answers(statement)) onRawData(answer);
      await Promise.resolve();
    },
  };
}

function newClient() {
  const answers: Uint8Array[] = [];
  return { answers, answer: (data: Uint8Array) => void answers.push(data) };
}

/** Waits for the fake database, which works only in microtasks. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('batches of all clients run in the order in which they were sent', async () => {
  const database = fakeDatabase();
  const queue = new SessionQueue(database);
  const [a, b] = [newClient(), newClient()];
  queue.send(a, bytes('a1'));
  queue.send(b, bytes('b1'));
  queue.send(a, bytes('a2'));
  await settled();
  expect(database.executed).toEqual(['a1', 'b1', 'a2']);
});

test('while a client has an open transaction, the batches of others wait', async () => {
  const database = fakeDatabase();
  const queue = new SessionQueue(database);
  const [a, b] = [newClient(), newClient()];
  queue.send(a, bytes('begin'));
  queue.send(b, bytes('b1'));
  queue.send(a, bytes('a1'));
  await settled();
  expect(database.executed).toEqual(['begin', 'a1']);
  queue.send(a, bytes('commit'));
  await settled();
  expect(database.executed).toEqual(['begin', 'a1', 'commit', 'b1']);
});

test('the transaction of a client that disconnects is rolled back, and other clients continue', async () => {
  const database = fakeDatabase();
  const queue = new SessionQueue(database);
  const [a, b] = [newClient(), newClient()];
  queue.send(a, bytes('begin'));
  queue.send(a, bytes('a1'));
  queue.send(b, bytes('b1'));
  queue.leave(a);
  await settled();
  expect(database.executed).toEqual(['begin', 'rollback', 'b1']);
});

test('a client that disconnects without a transaction runs no statement and ends no transaction of another', async () => {
  const database = fakeDatabase();
  const queue = new SessionQueue(database);
  const [a, b] = [newClient(), newClient()];
  queue.send(a, bytes('a1'));
  queue.leave(a);
  queue.send(b, bytes('begin'));
  await settled();
  queue.leave(a);
  await settled();
  expect(database.executed).toEqual(['a1', 'begin']);
  expect(database.isInTransaction()).toBe(true);
});

test('each statement of a batch is answered separately, in a transferable buffer', async () => {
  const memory = new Uint8Array(64);
  const view = (content: Uint8Array) => {
    memory.set(content);
    return memory.subarray(0, content.length);
  };
  const database = fakeDatabase(function* () {
    yield view(bytes('one '));
    yield view(readyForQuery);
    yield view(bytes('two '));
    yield view(readyForQuery);
  });
  const client = newClient();
  new SessionQueue(database).send(client, bytes('both'));
  await settled();
  const ready = text(readyForQuery);
  expect(client.answers.map(text)).toEqual([`one ${ready}`, `two ${ready}`]);
  for (const { buffer, byteLength } of client.answers) expect(buffer.byteLength).toBe(byteLength);
});

test('a long answer is sent in parts', async () => {
  const part = new Uint8Array(40_000);
  const database = fakeDatabase(() => [part, part, part, readyForQuery]);
  const client = newClient();
  new SessionQueue(database).send(client, bytes('long'));
  await settled();
  expect(client.answers.map(({ length }) => length)).toEqual([80_000, 40_006]);
});
