/** What `npx strata` does without a running server, in a checkout. In the installed package: ../installed/server-tasks.mjs. */
import path from 'node:path';
import { databaseTask } from './database-task.mjs';
import { setServerEnvironment } from './server-environment.mjs';

const root = path.join(import.meta.dirname, '..', '..');

export const serverTasks = {
  /** As `npm start` does. */
  async start(command) {
    setServerEnvironment(command);
    process.chdir(root);
    await import('../start.mjs');
  },
  async database(command, say) {
    const { task, place } = databaseTask(command, path.join(root, 'data'));
    process.chdir(root);
    const { runDatabaseTask } = await import('../../lib/server/db/transfer/run-database-task.ts');
    await runDatabaseTask(task, place, say);
  },
};
