/** `strata backup` and `strata restore`, on the embedded database and on a server. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import { applyMigrations, migrationNames } from '@/lib/server/db/migrate';
import { openClient } from '@/lib/server/db/transfer/open-client';
import { ask, follow, get, mixtureOf } from '../support/api';
import { newDataFolder } from '../support/database/data-folder';
import { digestsBy, fillTables, onDatabase, placeOf, tableDigests } from '../support/database/table-digests';
import { dropDatabaseOf, isEmbedded } from '../support/database/test-database';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { startStrata } from '../support/strata';
import { strataCommand } from '../support/strata-command';

const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });

/** The database of a data folder, for the command and for reading it directly. */
async function databaseOf(dataDir: string) {
  const database = await placeOf(dataDir);
  const url = 'url' in database ? database.url : undefined;
  const run = (...args: string[]) => strataCommand(args, dataDir, url).ended;
  return { run, database };
}

test('while Strata runs, its database is not replaced, and is backed up only if it is on a server', async () => {
  const { run } = await databaseOf(strata.dataDir);
  const file = path.join(strata.dataDir, 'all.strata');
  const whileRunning = await run('backup', file);
  if (isEmbedded)
    expect(whileRunning).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Another Strata is using'),
    });
  else expect(whileRunning).toMatchObject({ code: 0 });
  expect((await run('restore', file, '--replace')).code).toBe(1);
});

describe('after Strata has ended', () => {
  let from: Awaited<ReturnType<typeof databaseOf>>;
  let conversationId: string;
  let file: string;
  let digests: Record<string, string>;

  beforeAll(async () => {
    from = await databaseOf(strata.dataDir);
    file = path.join(strata.dataDir, 'moved.strata');
    const { run } = await ask(strata, { content: 'Moved house? ✓', mixture: mixtureOf([['a']]) });
    await follow(strata, run.id);
    conversationId = run.conversationId;
    await strata.kill('SIGTERM');
    expect(await from.run('backup', file)).toMatchObject({ code: 0 });
    digests = await tableDigests(from.database);
  });

  test('a backup is the whole database at one moment, and restoring it brings everything back', async () => {
    const { run, database } = from;
    const before = await onDatabase(database, async (query) => {
      await fillTables(query);
      return digestsBy(query);
    });
    // Each table has a row, so that one that is left out is noticed.
    expect(Object.entries(before).filter(([, digest]) => digest.startsWith('0 '))).toEqual([]);
    expect(Object.keys(before).length).toBeGreaterThan(25);
    if (!isEmbedded)
      expect(await run('backup', file)).toMatchObject({ code: 1, stderr: expect.stringContaining('exists') });
    const second = path.join(strata.dataDir, 'second.strata');
    expect(await run('backup', second)).toMatchObject({ code: 0 });
    if (process.platform !== 'win32') expect(statSync(second).mode & 0o777).toBe(0o600);

    const damaged = path.join(strata.dataDir, 'damaged.strata');
    const bytes = readFileSync(second);
    for (const broken of [bytes.subarray(0, bytes.length - 40), Buffer.from(bytes).fill(1, 2000, 2001)]) {
      writeFileSync(damaged, broken);
      expect(await run('restore', damaged, '--replace')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('no whole backup'),
      });
    }
    expect(await run('restore', second)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--replace'),
    });
    await onDatabase(database, async (query) => {
      expect(await digestsBy(query)).toEqual(before);
      await query(`UPDATE "Conversation" SET title = 'Changed'`);
    });
    expect(await run('restore', second, '--replace')).toMatchObject({ code: 0 });
    expect(await tableDigests(database)).toEqual(before);
  });

  test('a backup is restored into another empty database, where Strata goes on', async () => {
    const dataDir = await newDataFolder();
    const to = await databaseOf(dataDir);
    // The prepared database has rows of its own.
    expect(await to.run('restore', file, '--replace')).toMatchObject({ code: 0 });
    expect(await tableDigests(to.database)).toEqual(digests);
    const there = await startStrata({ dataDir, env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
    const { messages, runs } = await get<ConversationDetail>(there, `/api/conversations/${conversationId}`);
    expect([messages[0]?.content, runs[0]?.answer]).toEqual(['Moved house? ✓', 'aggregator says so']);
    const next = await ask(there, { mixture: mixtureOf([['a']]) }, conversationId);
    expect((await follow(there, next.run.id)).status).toBe('succeeded');
    await there.close();
  });
});

test('a backup of an older version is restored and brought up to date', async () => {
  const migrations = path.resolve(import.meta.dirname, '..', '..', 'prisma', 'migrations');
  const dataDir = await newDataFolder();
  const { run, database } = await databaseOf(dataDir);
  const { client, close } = await openClient({
    databaseUrl: 'url' in database ? database.url : null,
    dataDir,
  });
  await client.query('DROP SCHEMA public CASCADE');
  await client.query('CREATE SCHEMA public');
  await applyMigrations(client, migrations, migrationNames(migrations).slice(0, -1));
  await client.query(
    `INSERT INTO "Conversation" (id, title, "createdAt", "updatedAt") VALUES ('old', 'Old', now(), now())`,
  );
  await close();
  const file = path.join(dataDir, 'old.strata');
  expect(await run('backup', file)).toMatchObject({ code: 0 });
  expect(await run('restore', file, '--replace')).toMatchObject({ code: 0 });
  const digests = await tableDigests(database);
  expect(digests).toHaveProperty('Evaluation');
  expect(digests.Conversation).toMatch(/^1 /);
  await dropDatabaseOf(dataDir);
});
