/** The real thing: the production server in a process of its own, with a database of its own. */
import { newDataFolder } from './data-folder.ts';
import { type Strata, startServer } from './server.ts';
import { databaseUrlOf, dropDatabaseOf } from './test-database.ts';

export { freePort, type Strata } from './server.ts';

export interface StrataOptions {
  env?: Record<string, string>;
  /** A data folder that was there before; else a new one. */
  dataDir?: string;
}

/** Starts the server; settles when it answers. Rejects with its output when it ends before that. */
export async function startStrata({ env = {}, dataDir }: StrataOptions = {}): Promise<Strata> {
  const folder = dataDir ?? (await newDataFolder());
  const DATABASE_URL = await databaseUrlOf(folder);
  const server = await startServer(folder, DATABASE_URL === undefined ? env : { DATABASE_URL, ...env });
  return {
    ...server,
    async close() {
      await server.kill('SIGKILL');
      await dropDatabaseOf(folder);
      await server.close();
    },
  };
}
