/**
 * Moves everything from the embedded database to a PostgreSQL server. Each batch of rows is stored with the place that it
 * reached, so that a move that was broken off goes on there. At the end rows and checksums of every table are compared.
 */
import { hostname } from 'node:os';
import path from 'node:path';
import type { Client } from 'pg';
import { StrataError } from '@/lib/errors';
import { applyMigrations } from '@/lib/server/db/migrate';
import { addForeignKeys, dropForeignKeys, listForeignKeys } from './foreign-keys';
import { inTransaction } from './in-transaction';
import { listTables } from './list-tables';
import { type OpenClient, openClient, openExisting } from './open-client';
import { ownTables } from './own-tables';
import { keyOf, readTable } from './read-table';
import { refuseForeignTables, refuseRows } from './refuse-foreign-data';
import { readSequences, setSequences } from './sequences';
import { quoted, type Table, type TextRow } from './table';
import { isSame, tableChecksum } from './table-checksum';
import { writeRows } from './write-rows';

interface Move {
  dataDir: string;
  targetUrl: string;
  migrations: string;
  /** Is told each step, for people. */
  say(line: string): void;
}

const whatNow = 'Give it an empty one: CREATE DATABASE strata.';

/** @throws StrataError with what to do. Started again, it goes on where it ended. */
export async function migrateDatabase({ dataDir, targetUrl, migrations, say }: Move): Promise<void> {
  const source = await openExisting({ databaseUrl: null, dataDir });
  try {
    await applyMigrations(source.client, migrations);
    const target = await openClient({ databaseUrl: targetUrl, dataDir });
    try {
      await refuseForeignTables(target.client, target.name, ownTables(migrations));
      await begin(target, `${hostname()}:${path.resolve(dataDir)}`, say);
      await applyMigrations(target.client, migrations);
      await move(source.client, target.client, say);
    } finally {
      await target.close();
    }
    say(`Everything is in ${target.name}. Start Strata with DATABASE_URL, and with the same secret.key.`);
  } finally {
    await source.close();
  }
}

/** Claims an empty target, or recognises one that this source has claimed. */
async function begin({ client, name }: OpenClient, from: string, say: Move['say']): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('_strata_transfer') IS NOT NULL AS present`,
  );
  if (rows[0]?.present !== true) {
    await refuseRows(client, name, whatNow);
    await inTransaction(client, async () => {
      await client.query(
        `CREATE TABLE _strata_transfer (table_name text PRIMARY KEY, last_key jsonb, source text)`,
      );
      await client.query(`INSERT INTO _strata_transfer (table_name, source) VALUES ('', $1)`, [from]);
    });
    return;
  }
  const begun = await client.query<{ source: string }>(
    `SELECT source FROM _strata_transfer WHERE table_name = ''`,
  );
  if (begun.rows[0]?.source === from) return say('Going on with the move that was broken off.');
  throw new StrataError(
    'conflict',
    `The database ${name} has a part of another move (${begun.rows[0]?.source}). ${whatNow}`,
  );
}

async function move(source: Client, target: Client, say: Move['say']): Promise<void> {
  const tables = await listTables(source);
  const keys = await listForeignKeys(source);
  await dropForeignKeys(target);
  for (const table of tables) await copyTable(source, target, table);
  for (const table of tables) await compareTable(source, target, table, say);
  await setSequences(target, await readSequences(source));
  await addForeignKeys(target, keys);
  await target.query('DROP TABLE _strata_transfer');
  await target.query('ANALYZE');
}

async function copyTable(source: Client, target: Client, table: Table): Promise<void> {
  const { rows } = await target.query<{ last_key: TextRow }>(
    'SELECT last_key FROM _strata_transfer WHERE table_name = $1',
    [table.name],
  );
  const reached = rows[0]?.last_key ?? null;
  // Migrations insert rows, too.
  if (reached === null) await target.query(`DELETE FROM ${quoted(table.name)}`);
  for await (const batch of readTable(source, table, reached)) {
    const last = batch.at(-1);
    await inTransaction(target, async () => {
      await writeRows(target, table, batch);
      await target.query(
        `INSERT INTO _strata_transfer (table_name, last_key) VALUES ($1, $2)
         ON CONFLICT (table_name) DO UPDATE SET last_key = EXCLUDED.last_key`,
        [table.name, JSON.stringify(last === undefined ? null : keyOf(table, last))],
      );
    });
  }
}

/** Copies a table again that differs: the source was used between two parts of the move. */
async function compareTable(source: Client, target: Client, table: Table, say: Move['say']): Promise<void> {
  const wanted = await tableChecksum(source, table);
  if (!isSame(wanted, await tableChecksum(target, table))) {
    say(`${table.name}: differs, copied again`);
    await target.query('DELETE FROM _strata_transfer WHERE table_name = $1', [table.name]);
    await copyTable(source, target, table);
    if (!isSame(wanted, await tableChecksum(target, table)))
      throw new StrataError(
        'conflict',
        `The rows of ${table.name} differ after the move. Nothing was changed in the source.`,
      );
  }
  say(`${table.name}: ${wanted.rows} rows, checksums agree`);
}
