import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Client } from 'pg';
import { StrataError } from '@/lib/errors';
import { appliedMigrations } from './applied-migrations';
import { type BackupLine, writeBackupFile } from './backup-file';
import { inTransaction } from './in-transaction';
import { listTables } from './list-tables';
import { openExisting, type Place } from './open-client';
import { readTable } from './read-table';
import { readSequences } from './sequences';
import { tableChecksum } from './table-checksum';

interface Backup extends Place {
  file: string;
  say(line: string): void;
}

/**
 * Writes all data into one file, as they are at one moment: a server may be used meanwhile.
 * @throws StrataError `conflict` when the file exists, `unavailable` when a running Strata uses the folder.
 */
export async function backup({ file, say, ...place }: Backup): Promise<void> {
  if (existsSync(file)) throw new StrataError('conflict', `${file} exists. Name another file.`);
  const { client, name, close } = await openExisting(place);
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    await inTransaction(
      client,
      () => writeBackupFile(draft, linesOf(client, say)),
      'ISOLATION LEVEL REPEATABLE READ READ ONLY',
    );
    renameSync(draft, file);
    say(`${name} is in ${file}. Keep secret.key apart from it: without it, stored provider keys are lost.`);
  } finally {
    rmSync(draft, { force: true });
    await close();
  }
}

async function* linesOf(client: Client, say: Backup['say']): AsyncGenerator<BackupLine> {
  yield {
    header: {
      ...{ format: 'strata-backup', version: 1, createdAt: new Date().toISOString() },
      migrations: await appliedMigrations(client),
      sequences: await readSequences(client),
    },
  };
  for (const table of await listTables(client)) {
    yield { table };
    for await (const batch of readTable(client, table, null)) for (const row of batch) yield { row };
    const end = await tableChecksum(client, table);
    yield { end };
    say(`${table.name}: ${end.rows} rows`);
  }
}
