/** What `strata` does without a running server, where it is installed as a package or runs in a container. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseTask } from '../tasks/database-task.mjs';
import { setServerEnvironment } from '../tasks/server-environment.mjs';
import { userDataFolder } from './user-data-folder.mjs';

const root = path.join(import.meta.dirname, '..', '..');

export const serverTasks = {
  async start(command) {
    setServerEnvironment(command);
    const { STRATA_DATA_DIR: given, DATABASE_URL } = process.env;
    const folder = path.resolve(given || defaultFolder());
    process.env.STRATA_DATA_DIR = folder;
    process.env.NODE_ENV = 'production';
    process.chdir(root);
    // As Next's own server.js of a standalone build does: there is no next.config.js to be read.
    const { config } = JSON.parse(readFileSync(path.join('.next', 'required-server-files.json'), 'utf8'));
    process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
    const { serve } = await import('../serve.mjs');
    await serve(false);
    console.log(`Data      ${folder}${DATABASE_URL ? ' (secret.key alone)' : ''}`);
  },
  async database(command, say) {
    const { task, place } = databaseTask(command, defaultFolder());
    process.chdir(root);
    const { runDatabaseTask } = await import('../../database.mjs');
    await runDatabaseTask(task, place, say);
  },
};

function defaultFolder() {
  return userDataFolder(process.platform, process.env, os.homedir());
}
