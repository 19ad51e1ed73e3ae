import type { Client } from 'pg';
import { quoted } from './table';

/** The next values of columns that count by themselves, by the name of their sequence. */
export type Sequences = Record<string, string>;

export async function readSequences(client: Client): Promise<Sequences> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, (coalesce(last_value, start_value - 1) + 1)::text AS value
     FROM pg_sequences WHERE schemaname = current_schema()`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

export async function setSequences(client: Client, sequences: Sequences): Promise<void> {
  for (const [name, value] of Object.entries(sequences))
    await client.query('SELECT setval($1::text::regclass, $2::text::bigint, false)', [quoted(name), value]);
}
