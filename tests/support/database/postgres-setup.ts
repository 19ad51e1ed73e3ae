/** Starts one PostgreSQL server for all projects that use it, with a migrated template database. */
import path from 'node:path';
import pg from 'pg';
import { applyMigrations } from '@/lib/server/db/migrate';
import { startPostgres } from './postgres';
import { postgresUrlVariable, templateDatabase } from './test-database';

const migrations = path.resolve(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[postgresUrlVariable] !== undefined) return;
  const server = await startPostgres();
  await server.execute(`CREATE DATABASE ${templateDatabase}`);
  const client = new pg.Client({ connectionString: server.url(templateDatabase) });
  await client.connect();
  await applyMigrations(client, migrations);
  await client.end();
  process.env[postgresUrlVariable] = server.url('postgres');
  return () => server.close();
}
