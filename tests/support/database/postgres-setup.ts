/** Starts the PostgreSQL server that the project "integration on postgresql" uses, with a migrated template database. */
import path from 'node:path';
import pg from 'pg';
import { applyMigrations } from '@/lib/server/db/migrate';
import { startPostgres } from './postgres';
import { postgresUrlVariable, templateDatabase } from './test-database';

export const skippedBanner = [
  '┌──────────────────────────────────────────────────────────────────────────────┐',
  '│ SKIPPED: the integration tests on a PostgreSQL server.                       │',
  '│ No PostgreSQL was found. Install Debian’s package "postgresql", or set       │',
  '│ POSTGRES_BIN to the folder of initdb and postgres.                           │',
  '└──────────────────────────────────────────────────────────────────────────────┘',
].join('\n');

export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  if (server === null) {
    console.warn(skippedBanner);
    // Again at the end, below the results.
    return async () => console.warn(skippedBanner);
  }
  await server.execute(`CREATE DATABASE ${templateDatabase}`);
  const client = new pg.Client({ connectionString: server.url(templateDatabase) });
  await client.connect();
  await applyMigrations(client, path.resolve(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations'));
  await client.end();
  process.env[postgresUrlVariable] = server.url('postgres');
  return () => server.close();
}
