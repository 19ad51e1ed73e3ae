/** The real thing: the production server in a process of its own, with a database of its own. */
import { newDataFolder } from './data-folder.ts';
import { type Strata, startServer } from './server.ts';
import { databaseUrlOf, dropDatabaseOf } from './test-database.ts';

export { freePort, type Strata } from './server.ts';

export interface StrataOptions {
  env?: Record<string, string>;
  /** A data folder that was there before; else a new one. */
  dataDir?: string;
  /** Who runs it; else whoever runs the tests. */
  user?: { uid: number; gid: number };
}

/** Starts the server; settles when it answers. Rejects with its output when it ends before that. */
export async function startStrata({ env = {}, dataDir, user }: StrataOptions = {}): Promise<Strata> {
  const folder = dataDir ?? (await newDataFolder());
  const DATABASE_URL = await databaseUrlOf(folder);
  const settings = DATABASE_URL === undefined ? env : { DATABASE_URL, ...env };
  const server = await startServer(folder, settings, user);
  return {
    ...server,
    async close() {
      await server.kill('SIGKILL');
      await dropDatabaseOf(folder);
      await server.close();
    },
  };
}
