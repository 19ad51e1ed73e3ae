/**
 * Foreign keys are dropped while rows are written and made again at the end, which checks them: messages and runs refer to
 * each other, so that there is no order in which each row would find what it refers to.
 */
import type { Client } from 'pg';
import { quoted } from './table';

export interface ForeignKey {
  table: string;
  name: string;
  /** "FOREIGN KEY (…) REFERENCES …" */
  definition: string;
}

export async function listForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  );
  return rows;
}

export async function dropForeignKeys(client: Client): Promise<void> {
  for (const { table, name } of await listForeignKeys(client))
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
}

/** Makes those that are missing. @throws pg's error when a row refers to none. */
export async function addForeignKeys(client: Client, wanted: readonly ForeignKey[]): Promise<void> {
  const present = new Set((await listForeignKeys(client)).map(({ name }) => name));
  for (const { table, name, definition } of wanted.filter((key) => !present.has(key.name)))
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
}
