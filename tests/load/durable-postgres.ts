/** PostgreSQL as a server that keeps what it has confirmed, for figures. */
import pg from 'pg';
import { type PostgresServer, startPostgres } from '../support/database/postgres.ts';

export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

export function startDurablePostgres(): Promise<PostgresServer> {
  return startPostgres({
    fsync: 'on',
    full_page_writes: 'on',
    shared_buffers: '256MB',
    max_connections: '600',
  });
}

/** A connection of its own. @param url of a database. */
export async function connectTo(url: string): Promise<{ query: Query; end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { query: async (sql) => (await client.query(sql)).rows, end: () => client.end() };
}
