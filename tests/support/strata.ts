/** Starts the production server in its own process, with its own database. */
import { newDataFolder } from './database/data-folder.ts';
import { databaseUrlOf, dropDatabaseOf } from './database/test-database.ts';
import { type Strata, startServer } from './server.ts';

export { freePort, type Strata } from './server.ts';

export interface StrataOptions {
  env?: Record<string, string>;
  /** An existing data folder; by default a new one. */
  dataDir?: string;
  /** The user that runs the server; by default the current user. */
  user?: { uid: number; gid: number };
  /** Whether models title conversations. Off by default, because most tests count the requests at the upstream. */
  modelTitles?: boolean;
}

/** Starts the server. Resolves when it responds; rejects with its output when it ends earlier. */
export async function startStrata({
  env = {},
  dataDir,
  user,
  modelTitles = false,
}: StrataOptions = {}): Promise<Strata> {
  const folder = dataDir ?? (await newDataFolder());
  const DATABASE_URL = await databaseUrlOf(folder);
  const settings = DATABASE_URL === undefined ? env : { DATABASE_URL, ...env };
  const server = await startServer(folder, settings, user);
  if (!modelTitles) {
    const [id, value] = ['settings', JSON.stringify({ modelTitles })];
    await server.query('INSERT INTO "Setting" (id, value) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
      id,
      value,
    ]);
  }
  return {
    ...server,
    async close() {
      await server.kill('SIGKILL');
      await dropDatabaseOf(folder);
      await server.close();
    },
  };
}
