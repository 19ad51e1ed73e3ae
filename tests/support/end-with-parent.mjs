/**
 * Loaded into a server by tests (`--import`): ends it and removes its data when the process that started it is gone,
 * however that ended. Otherwise an interrupted test run leaves servers behind.
 */
import { rmSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Threads of the server load it, too.
if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    rmSync(process.env.STRATA_DATA_DIR, { recursive: true, force: true });
    process.exit();
  });
}
