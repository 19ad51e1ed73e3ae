/** Tests the pool alone on the one connection of the embedded database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EmbeddedServer, openEmbedded } from '@/lib/server/db/embedded/open-embedded';
import { PipelinedPool } from '@/lib/server/db/embedded/pipelined-pool';

const dataDir = mkdtempSync(path.join(tmpdir(), 'strata-pool-'));
let server: EmbeddedServer;
let pool: PipelinedPool;

beforeAll(async () => {
  server = await openEmbedded(dataDir, () => {});
  pool = new PipelinedPool({ stream: server.stream, user: 'postgres', database: 'postgres' });
  await pool.query('CREATE TABLE entry (id serial PRIMARY KEY, word text UNIQUE)');
});
afterAll(async () => {
  await pool.end();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => pool.query('TRUNCATE entry RESTART IDENTITY'));

const insert = (word: string) => pool.query('INSERT INTO entry (word) VALUES ($1) RETURNING id', [word]);
const words = async () =>
  (await pool.query('SELECT word FROM entry ORDER BY id')).rows.map(({ word }) => word);

test('statements run in the order in which they were sent, each with its own answer', async () => {
  const sent = Array.from({ length: 200 }, (_, index) => `word ${index}`);
  const results = await Promise.all(sent.map(insert));
  expect(results.map(({ rows }) => rows[0].id)).toEqual(sent.map((_, index) => index + 1));
  expect(await words()).toEqual(sent);
  expect(pool.totalCount).toBe(1);
});

test('a failing statement does not affect the statements before and after it', async () => {
  const results = await Promise.allSettled(['a', 'b', 'a', 'c'].map(insert));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(results[2]).toMatchObject({ reason: { code: '23505' } });
  expect(await words()).toEqual(['a', 'b', 'c']);
});

test('a transaction has exclusive use of the connection, and its rollback affects no other statement', async () => {
  const before = insert('before');
  const client = await pool.connect();
  await client.query('BEGIN');
  const during = insert('during');
  await client.query("INSERT INTO entry (word) VALUES ('taken back')");
  const after = insert('after');
  await client.query('ROLLBACK');
  client.release();
  await Promise.all([before, during, after]);
  expect(await words()).toEqual(['before', 'during', 'after']);
});

test('an endless sequence of statements does not delay a transaction forever', async () => {
  let over = false;
  let sent = 0;
  async function never(): Promise<void> {
    while (!over) {
      sent += 1;
      await pool.query('SELECT 1');
    }
  }
  const ceaseless = [never(), never()];
  const client = await pool.connect();
  const atItsTurn = sent;
  client.release();
  over = true;
  await Promise.all(ceaseless);
  expect(atItsTurn).toBeLessThan(20);
});

/** Sends a statement and destroys its connection. */
async function breakConnection(): Promise<void> {
  const client = await pool.connect();
  client.on('error', () => {});
  // biome-ignore lint/suspicious/noExplicitAny: the socket has no other name.
  const { stream } = (client as any).connection;
  client.release();
  const broken = insert('lost');
  stream.destroy();
  await expect(broken).rejects.toThrow();
}

test('a broken connection fails its statements, and the next statement uses a new connection', async () => {
  await breakConnection();
  await insert('found');
  expect(await words()).toEqual(['found']);
});

test('a named statement is prepared once for each connection', async () => {
  const named = () => pool.query({ name: 'kept', text: 'SELECT 1 AS one' });
  const prepared = async () => (await pool.query('SELECT name FROM pg_prepared_statements')).rows;
  await named();
  await named();
  expect(await prepared()).toEqual([{ name: 'kept' }]);
  await breakConnection();
  expect((await named()).rows).toEqual([{ one: 1 }]);
});
