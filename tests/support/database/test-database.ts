/**
 * The database of a test project's servers. The project "integration on postgresql" sets TEST_DATABASE; its
 * global setup starts the PostgreSQL server.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

export const postgresUrlVariable = 'STRATA_TEST_POSTGRES_URL';
export const templateDatabase = 'strata_template';

/** Whether the servers of this project use PGlite in the data folder. */
export const isEmbedded = process.env.TEST_DATABASE !== 'postgresql';

const fileName = 'test-database';

/** The connection URL of a data folder's database; undefined for PGlite. Creates the database if needed. */
export async function databaseUrlOf(dataDir: string): Promise<string | undefined> {
  if (isEmbedded) return undefined;
  const file = path.join(dataDir, fileName);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const name = `strata_${randomBytes(8).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  const url = serverUrl().replace(/\/postgres$/, `/${name}`);
  writeFileSync(file, url);
  return url;
}

/** Removes the database of a data folder. */
export async function dropDatabaseOf(dataDir: string): Promise<void> {
  const file = path.join(dataDir, fileName);
  if (isEmbedded || !existsSync(file)) return;
  const name = readFileSync(file, 'utf8').split('/').at(-1);
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

function serverUrl(): string {
  const url = process.env[postgresUrlVariable];
  if (url === undefined) throw new Error('The PostgreSQL server of the tests was not started');
  return url;
}

/** Retries, because PostgreSQL lets only one connection at a time copy a template. */
async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      const error = await client.query(sql).then(
        () => null,
        (cause: { code?: string }) => cause,
      );
      if (error === null) return;
      if (error.code !== '55006' || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await client.end();
  }
}
