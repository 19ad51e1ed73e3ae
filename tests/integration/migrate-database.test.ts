/** `strata migrate-database`: from the embedded database to a PostgreSQL server. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ConversationDetail } from '@/lib/contract/conversation-contract';
import { ask, follow, get, mixtureOf } from '../support/api';
import { preparedFolder } from '../support/database/data-folder';
import { fillTables, onDatabase, tableDigests } from '../support/database/table-digests';
import { databaseUrlOf, dropDatabaseOf } from '../support/database/test-database';
import { sharedUpstream } from '../support/shared-upstream';
import { startStrata } from '../support/strata';
import { strataCommand } from '../support/strata-command';

const upstream = sharedUpstream();

test('everything moves, also when the move is killed and the source used in between, and Strata goes on there', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'strata-move-'));
  cpSync(await preparedFolder(), dataDir, { recursive: true });
  const url = (await databaseUrlOf(dataDir)) ?? '';
  const target = { url };
  const source = { folder: dataDir };
  const move = () => strataCommand(['migrate-database', url], dataDir, undefined);
  const embedded = { dataDir, env: { DATABASE_URL: '', OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } };
  await onDatabase(target, (query) => query('DROP SCHEMA public CASCADE; '));
  await onDatabase(target, (query) => query('CREATE SCHEMA public'));

  const before = await startStrata(embedded);
  const { run } = await ask(before, { content: 'Will I move? 🙂', mixture: mixtureOf([['a']]) });
  await follow(before, run.id);
  const whileRunning = await move().ended;
  expect(whileRunning).toMatchObject({ code: 1, stderr: expect.stringContaining('Another Strata is using') });
  await before.kill('SIGTERM');
  await onDatabase(source, async (query) => {
    await fillTables(query);
    // Enough to be in the middle of it for a while.
    await query(
      `INSERT INTO "CachedJudgement" (key, answer, "createdAt")
       SELECT 'key-' || n, '{}', now() FROM generate_series(1, 15000) n`,
    );
  });

  await onDatabase(target, (query) => query('CREATE TABLE invoices (id int PRIMARY KEY)'));
  expect(await move().ended).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('something else (invoices)'),
  });
  await onDatabase(target, (query) => query('DROP TABLE invoices'));

  const killed = move();
  await expect
    .poll(
      () =>
        onDatabase(target, (query) =>
          query(`SELECT 1 FROM _strata_transfer WHERE table_name = 'CachedJudgement'`).catch(() => []),
        ),
      { timeout: 30_000, interval: 20 },
    )
    .toHaveLength(1);
  killed.kill();
  expect((await killed.ended).code).toBeNull();
  const part = await tableDigests(target);
  expect(part.CachedJudgement).not.toMatch(/^1500\d /);
  await onDatabase(source, (query) => query(`DELETE FROM "CachedJudgement" WHERE key = 'key-1'`));

  const moved = await move().ended;
  expect(moved).toMatchObject({ code: 0, stderr: expect.stringContaining('Going on with the move') });
  expect(moved.stderr).toContain('CachedJudgement: differs, copied again');
  const digests = await tableDigests(source);
  // Each table has a row, so that one that is left out is noticed.
  expect(Object.entries(digests).filter(([, digest]) => digest.startsWith('0 '))).toEqual([]);
  expect(await tableDigests(target)).toEqual(digests);
  const schema = await schemaOf(target);
  expect(schema).toEqual(await schemaOf(source));
  expect(schema.length).toBeGreaterThan(20);

  expect(await move().ended).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') });

  await onDatabase(target, async (query) => {
    for (const table of ['Reservation', 'Provider', 'Setting', 'Mixture', 'Catalogue', 'PriceOverride'])
      await query(
        `DELETE FROM "${table}" WHERE "${Object.keys(keys).includes(table) ? keys[table] : 'id'}" = 'x'`,
      );
  });
  const after = await startStrata({ dataDir, env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
  const detail = await get<ConversationDetail>(after, `/api/conversations/${run.conversationId}`);
  expect(detail.messages[0]?.content).toBe('Will I move? 🙂');
  const next = await ask(after, { mixture: mixtureOf([['a']]) }, run.conversationId);
  expect((await follow(after, next.run.id)).status).toBe('succeeded');
  await after.kill('SIGTERM');
  await dropDatabaseOf(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}, 180_000);

const keys: Readonly<Record<string, string>> = { Mixture: 'slug', PriceOverride: 'model' };

/** Constraints, indexes and the next values of sequences. */
function schemaOf(place: Parameters<typeof onDatabase>[0]): Promise<string[]> {
  return onDatabase(place, async (query) => {
    const rows = await query(
      `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
       UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
       ORDER BY 1`,
    );
    return rows.map(({ line }) => String(line));
  });
}
