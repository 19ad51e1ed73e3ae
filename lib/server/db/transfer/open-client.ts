import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StrataError } from '@/lib/errors';
import { openEmbedded } from '@/lib/server/db/embedded/open-embedded';

export interface OpenClient {
  client: pg.Client;
  /** For people; without the password. */
  name: string;
  close(): Promise<void>;
}

/** Where the data are: a server, or the embedded database in a folder. */
export interface Place {
  /** Null for the embedded database. */
  databaseUrl: string | null;
  dataDir: string;
}

/**
 * A client of its own, in which dates and numbers are written alike everywhere.
 * @throws StrataError `unavailable` when the place cannot be opened, or a running Strata uses the folder.
 */
export async function openClient({ databaseUrl, dataDir }: Place): Promise<OpenClient> {
  if (databaseUrl !== null) return openServer(databaseUrl);
  const embedded = await openEmbedded(dataDir, (what) => console.error(what));
  const client = new pg.Client({
    stream: embedded.stream,
    ssl: false,
    user: 'postgres',
    database: 'postgres',
  });
  await prepare(client);
  return {
    client,
    name: dataDir,
    async close() {
      await client.end();
      await embedded.close();
    },
  };
}

/** @throws StrataError also where there is no database of Strata. */
export async function openExisting(place: Place): Promise<OpenClient> {
  const { databaseUrl, dataDir } = place;
  if (databaseUrl === null && !existsSync(path.join(dataDir, 'postgres', 'PG_VERSION')))
    throw new StrataError('not_found', `There is no database in ${dataDir}. Name its folder by --data.`);
  const opened = await openClient(place);
  const { rows } = await opened.client.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  );
  if (rows[0]?.present === true) return opened;
  await opened.close();
  throw new StrataError('not_found', `The database ${opened.name} is none of Strata.`);
}

async function openServer(databaseUrl: string): Promise<OpenClient> {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const name = `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await prepare(client);
  } catch (cause) {
    throw new StrataError('unavailable', `The database ${name} cannot be reached: ${String(cause)}`, {
      cause,
    });
  }
  return { client, name, close: () => client.end() };
}

async function prepare(client: pg.Client): Promise<void> {
  // A lost connection is reported by the statement that needs it.
  client.on('error', () => {});
  await client.connect();
  await client.query(`SET timezone = 'UTC'`);
  await client.query(`SET datestyle = 'ISO'`);
  await client.query('SET bytea_output = hex');
  await client.query('SET extra_float_digits = 1');
}
