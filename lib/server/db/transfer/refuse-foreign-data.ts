import type { Client } from 'pg';
import { StrataError } from '@/lib/errors';
import { listTables, toolTables } from './list-tables';
import { quoted } from './table';

/** @throws StrataError `conflict` when the database has tables that Strata did not make. */
export async function refuseForeignTables(
  client: Client,
  name: string,
  own: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1) LIMIT 1`,
    [[...own, ...toolTables]],
  );
  if (rows[0] === undefined) return;
  throw new StrataError(
    'conflict',
    `The database ${name} has tables of something else (${rows[0].table}). Give Strata its own: CREATE DATABASE strata.`,
  );
}

/** @throws StrataError `conflict` when a table has rows. */
export async function refuseRows(client: Client, name: string, whatNow: string): Promise<void> {
  for (const table of await listTables(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(table.name)} LIMIT 1`);
    if (rowCount !== 0)
      throw new StrataError(
        'conflict',
        `The database ${name} is not empty: ${table.name} has rows. ${whatNow}`,
      );
  }
}
