/** Reads and fills databases without the code under test. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import type { Query, Row } from './query-server';
import { databaseUrlOf } from './test-database';

/** A database that no server uses at the moment: `postgresql://…`, or the folder of an embedded one. */
export type DatabasePlace = { url: string } | { folder: string };

/** The database of a data folder. */
export async function placeOf(dataDir: string): Promise<DatabasePlace> {
  const url = await databaseUrlOf(dataDir);
  return url === undefined ? { folder: dataDir } : { url };
}

/** Runs the work on a connection of its own. */
export async function onDatabase<T>(place: DatabasePlace, work: (query: Query) => Promise<T>): Promise<T> {
  if ('url' in place) {
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    return work(async (sql, values = []) => (await client.query(sql, [...values])).rows).finally(() =>
      client.end(),
    );
  }
  const files = path.join(place.folder, 'postgres');
  if (!existsSync(files)) throw new Error(`No database in ${place.folder}`);
  const database = await PGlite.create(files, { extensions: { pg_trgm } });
  return work(async (sql, values = []) => (await database.query<Row>(sql, [...values])).rows).finally(() =>
    database.close(),
  );
}

/** The number of rows of each table and a digest of their content, by the name of the table. */
export function tableDigests(place: DatabasePlace): Promise<Record<string, string>> {
  return onDatabase(place, digestsBy);
}

/** The same, on a connection that does more. */
export async function digestsBy(query: Query): Promise<Record<string, string>> {
  await query(`SET timezone = 'UTC'`);
  const digests: Record<string, string> = {};
  for (const { name } of await tablesOf(query)) {
    const [row] = await query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C")), '') AS digest
       FROM "${name}" t`,
    );
    digests[String(name)] = String(row?.digest);
  }
  return digests;
}

function tablesOf(query: Query): Promise<Row[]> {
  return query(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%' ORDER BY 1`,
  );
}

/** A value of each type, with what a careless copy would change. */
const values: Readonly<Record<string, string>> = {
  text: `'x'`,
  integer: '1',
  bigint: '9007199254740993',
  boolean: 'true',
  'double precision': '0.1::float8 + 0.2',
  jsonb: `'{"b": [null, 1e-7, "é\\u2028🙂\\"\\\\"], "a": 1.10}'`,
  tsvector: `'x'`,
  bytea: `'\\x00ff0a'`,
  date: `'2026-02-28'`,
  'timestamp with time zone': `'2026-01-01T00:00:00.123Z'`,
  ARRAY: `ARRAY['a,b', NULL, '"{}\\', '']`,
};

/**
 * Inserts a row into each table, so that none is empty. All texts are alike, so that each row refers to one that exists.
 */
export async function fillTables(query: Query): Promise<void> {
  const columns = await query(
    `SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY table_name, ordinal_position`,
  );
  const inserts = [...Map.groupBy(columns, ({ table }) => table)].map(([table, own]) => {
    const names = own.map(({ column }) => `"${column}"`).join(', ');
    const row = own.map(({ table: of, column, type }) => {
      const value = /^(?:ARRAY|integer)$/.test(String(type))
        ? arrayOrNumber(String(type), String(column))
        : values[String(type)];
      if (value === undefined) throw new Error(`No value for ${of}.${column} of the type ${type}`);
      return value;
    });
    return `INSERT INTO "${table}" (${names}) VALUES (${row.join(', ')}) ON CONFLICT DO NOTHING;`;
  });
  await query(
    `DO $fill$ BEGIN SET LOCAL session_replication_role = replica; ${inserts.join('\n')} END $fill$`,
  );
}

function arrayOrNumber(type: string, column: string): string | undefined {
  // The only arrays of numbers are contenders.
  return type === 'ARRAY' && column === 'contenders' ? 'ARRAY[1, 2]' : values[type];
}
