/** The production server in its own process, with its own database. */
import { newDataFolder } from './database/data-folder.ts';
import { databaseUrlOf, dropDatabaseOf } from './database/test-database.ts';
import { type Strata, startServer } from './server.ts';

export { freePort, type Strata } from './server.ts';

export interface StrataOptions {
  env?: Record<string, string>;
  /** An existing data folder; by default a new one. */
  dataDir?: string;
  /** The user that runs it; by default the current one. */
  user?: { uid: number; gid: number };
}

/** Starts the server. Resolves when it responds; rejects with its output when it ends earlier. */
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
