/** The database of a running server, from beside it: for what no request can do. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Strata } from './strata';
import { databaseUrlOf } from './test-database';

/** @param temporary the server's own TMPDIR: the folder of the embedded database's socket is in it. */
export async function withDatabase<T>(
  { dataDir }: Pick<Strata, 'dataDir'>,
  temporary: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const connectionString = await databaseUrlOf(dataDir);
  const client = new pg.Client(connectionString === undefined ? embedded(temporary) : { connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function embedded(temporary: string): pg.ClientConfig {
  const [folder = ''] = readdirSync(temporary).filter((name) => name.startsWith('strata-'));
  return { host: path.join(temporary, folder), port: 5432, user: 'postgres', database: 'postgres' };
}
