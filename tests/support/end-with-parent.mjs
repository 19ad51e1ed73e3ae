/**
 * Tests load it into a server (`--import`). It ends the server and removes its data when the parent process has ended for
 * any reason. Otherwise an interrupted test run would leave servers running.
 */
import { rmSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Worker threads of the server load this file too.
if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    rmSync(process.env.STRATA_DATA_DIR, { recursive: true, force: true });
    process.exit();
  });
}
