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
  /** Whether models title conversations; off, since most tests count what the upstream is asked. */
  modelTitles?: boolean;
}

/** Starts the server; settles when it answers. Rejects with its output when it ends before that. */
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
