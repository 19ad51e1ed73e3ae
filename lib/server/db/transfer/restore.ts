/**
 * Reads a backup into an empty database: the file is checked as a whole before anything changes. The schema becomes that
 * of the backup, the rows are written in one transaction, and then the migrations that are newer than the backup follow.
 */
import type { Client } from 'pg';
import { StrataError } from '@/lib/errors';
import { applyMigrations, migrationNames } from '@/lib/server/db/migrate';
import { type BackupHeader, type BackupLine, readBackupFile } from './backup-file';
import { addForeignKeys, dropForeignKeys, listForeignKeys } from './foreign-keys';
import { inTransaction } from './in-transaction';
import { listTables, toolTables } from './list-tables';
import { openClient, type Place } from './open-client';
import { ownTables } from './own-tables';
import { refuseForeignTables, refuseRows } from './refuse-foreign-data';
import { refuseLiveInstances } from './refuse-live-instances';
import { setSequences } from './sequences';
import { quoted, type Table, type TextRow } from './table';
import { isSame, type TableChecksum, tableChecksum } from './table-checksum';
import { writeRows } from './write-rows';

interface Restore extends Place {
  file: string;
  migrations: string;
  /** Whether what the database holds may be lost. */
  replace: boolean;
  say(line: string): void;
}

const rowsPerStatement = 100;

/** @throws StrataError with what to do. Then the database is as before, or empty if it was to be replaced. */
export async function restore({ file, migrations, replace, say, ...place }: Restore): Promise<void> {
  const header = await checkFile(file, migrationNames(migrations));
  const { client, name, close } = await openClient(place);
  try {
    await refuseLiveInstances(client, name);
    await refuseForeignTables(client, name, ownTables(migrations));
    if (!replace) await refuseRows(client, name, 'To lose what it holds, add --replace.');
    await removeTables(client);
    await applyMigrations(client, migrations, header.migrations);
    await load(client, file, header, say);
    await applyMigrations(client, migrations);
    await client.query('ANALYZE');
    say(`${file} is in ${name}.`);
  } finally {
    await close();
  }
}

/** Reads the whole file. @returns what it says about itself. */
async function checkFile(file: string, known: readonly string[]): Promise<BackupHeader> {
  let header: BackupHeader | null = null;
  for await (const line of readBackupFile(file)) {
    if (
      header === null &&
      !('header' in line && line.header.format === 'strata-backup' && line.header.version === 1)
    )
      throw new StrataError('invalid_request', `${file} is no backup that this version of Strata knows.`);
    if ('header' in line) header = line.header;
  }
  if (header === null) throw new StrataError('invalid_request', `${file} is empty.`);
  const unknown = header.migrations.find((name) => !known.includes(name));
  if (unknown === undefined) return header;
  throw new StrataError(
    'conflict',
    `${file} was made by a newer version of Strata (migration ${unknown}). Install that one.`,
  );
}

/** Strata's tables, and the jobs, which are made again of the rows. */
async function removeTables(client: Client): Promise<void> {
  const tables = await listTables(client);
  await inTransaction(client, async () => {
    for (const name of [...tables.map((table) => table.name), ...toolTables])
      await client.query(`DROP TABLE IF EXISTS ${quoted(name)} CASCADE`);
    await client.query('DROP SCHEMA IF EXISTS jobs CASCADE');
  });
}

async function load(client: Client, file: string, header: BackupHeader, say: Restore['say']): Promise<void> {
  await inTransaction(client, async () => {
    const keys = await listForeignKeys(client);
    await dropForeignKeys(client);
    const loader = createLoader(client, say);
    for await (const line of readBackupFile(file)) await loader.take(line);
    await setSequences(client, header.sequences);
    await addForeignKeys(client, keys);
  });
}

/** Takes the lines of a file in their order, and writes rows in batches. */
function createLoader(client: Client, say: Restore['say']) {
  let table: Table | null = null;
  let batch: TextRow[] = [];

  async function begin(next: Table): Promise<void> {
    table = next;
    // Migrations insert rows, too.
    await client.query(`DELETE FROM ${quoted(next.name)}`);
  }
  async function flush(): Promise<void> {
    if (table !== null && batch.length > 0) await writeRows(client, table, batch);
    batch = [];
  }
  async function finish(end: TableChecksum): Promise<void> {
    await flush();
    if (table === null) return;
    if (!isSame(end, await tableChecksum(client, table)))
      throw new StrataError('conflict', `The rows of ${table.name} differ from those of the backup.`);
    say(`${table.name}: ${end.rows} rows, checksums agree`);
  }
  return {
    async take(line: BackupLine): Promise<void> {
      if ('table' in line) await begin(line.table);
      else if ('end' in line) await finish(line.end);
      else if ('row' in line) {
        batch.push(line.row);
        if (batch.length === rowsPerStatement) await flush();
      }
    },
  };
}
