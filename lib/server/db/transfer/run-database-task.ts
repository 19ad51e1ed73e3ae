/**
 * Moves, backs up and restores the database. The command line starts it through the scripts, which are above both:
 * lib/cli imports nothing of the server, and only lib/server/db uses the database.
 */
import path from 'node:path';
import { backup } from './backup';
import { migrateDatabase } from './migrate-database';
import type { Place } from './open-client';
import { restore } from './restore';

/** A task with absolute paths. */
export type DatabaseTask =
  | { name: 'migrate-database'; targetUrl: string }
  | { name: 'backup'; file: string }
  | { name: 'restore'; file: string; replace: boolean };

/** Expects the root folder as the working directory, as the server does. */
export async function runDatabaseTask(
  task: DatabaseTask,
  place: Place,
  say: (line: string) => void,
): Promise<void> {
  const migrations = path.join(process.cwd(), 'prisma', 'migrations');
  switch (task.name) {
    case 'migrate-database':
      return migrateDatabase({ ...task, dataDir: place.dataDir, migrations, say });
    case 'backup':
      return backup({ ...task, ...place, say });
    default:
      return restore({ ...task, ...place, migrations, say });
  }
}
