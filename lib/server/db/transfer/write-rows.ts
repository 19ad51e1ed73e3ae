import type { Client } from 'pg';
import { quoted, type Table, type TextRow } from './table';

/** Inserts rows in one statement, each column as one array of texts. */
export async function writeRows(
  client: Client,
  { name, columns }: Table,
  rows: readonly TextRow[],
): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const values = columns.map((column, index) => `c${index}::${column.type}`).join(', ');
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const aliases = columns.map((_, index) => `c${index}`).join(', ');
  await client.query(
    `INSERT INTO ${quoted(name)} (${names}) SELECT ${values} FROM unnest(${arrays}) AS given(${aliases})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}
