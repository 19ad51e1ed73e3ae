import type { Client } from 'pg';
import { quoted, type Table, type TextRow, textColumns } from './table';

/** Rows hold whole answers and snapshots, so a hundred of them are megabytes. */
const rowsPerBatch = 100;

/**
 * The rows of a table in the order of its key, in batches.
 * @param after the key of the row after which it goes on; null from the beginning.
 */
export async function* readTable(
  client: Client,
  table: Table,
  after: TextRow | null,
): AsyncGenerator<TextRow[]> {
  const keys = table.key.map(quoted).join(', ');
  const types = table.key.map((name) => table.columns.find((column) => column.name === name)?.type ?? 'text');
  const beyond = `WHERE (${keys}) > (${types.map((type, index) => `$${index + 1}::text::${type}`).join(', ')})`;
  for (let last = after; ; ) {
    const { rows } = await client.query<TextRow>({
      text: `SELECT ${textColumns(table)} FROM ${quoted(table.name)} ${last === null ? '' : beyond}
             ORDER BY ${keys} LIMIT ${rowsPerBatch}`,
      values: last ?? [],
      rowMode: 'array',
    });
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    last = keyOf(table, end);
  }
}

/** The values of the key of a row. */
export function keyOf({ columns, key }: Table, row: TextRow): TextRow {
  return key.map((name) => row[columns.findIndex((column) => column.name === name)] ?? null);
}
