/**
 * The tables that hold data, from the catalogue: no list of them has to be kept. Jobs have a schema of their own and are
 * made again of the rows (docs/decisions/0029-jobs.md).
 */
import type { Client } from 'pg';
import type { Table } from './table';

/** Of the tools, not of Strata: the migrations that are applied, and how far a move has come. */
export const toolTables = ['_prisma_migrations', '_strata_transfer'];

/** @throws when a table has no primary key, by which its rows are read in order. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
       (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT json_agg(a.attname ORDER BY k.place)
        FROM pg_index i
        CROSS JOIN LATERAL unnest(i.indkey::int[]) WITH ORDINALITY AS k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key
     FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> ALL ($1)
     ORDER BY c.relname`,
    [toolTables],
  );
  for (const { name, key } of rows)
    if (key === null) throw new Error(`The table ${name} has no primary key.`);
  return rows;
}
