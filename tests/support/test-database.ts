/**
 * Which database the servers of a test project use. The project "integration on postgresql" sets TEST_DATABASE; its
 * global setup says where the PostgreSQL server is.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

export const postgresUrlVariable = 'STRATA_TEST_POSTGRES_URL';
export const templateDatabase = 'strata_template';

/** Whether this project's servers keep their data in PGlite, in the data folder. */
export const isEmbedded = process.env.TEST_DATABASE !== 'postgresql';

/** Whether this project can run: on PGlite always, on PostgreSQL where a server was started. */
export const isDatabaseAvailable = isEmbedded || process.env[postgresUrlVariable] !== undefined;

const fileName = 'test-database';

/** The connection URL of the database that belongs to a data folder; undefined for PGlite. Makes the database if needed. */
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

/** A template can be copied by one connection at a time: others wait and try again. */
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
