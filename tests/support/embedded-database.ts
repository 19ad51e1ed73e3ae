/** The database of a server that runs, from beside it: for what no request can do. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** @param temporary the server's TMPDIR, its own: the folder of the database's socket is in it. */
export async function withEmbeddedDatabase<T>(
  temporary: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const [folder = ''] = readdirSync(temporary).filter((name) => name.startsWith('strata-'));
  const client = new pg.Client({
    host: path.join(temporary, folder),
    port: 5432,
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
