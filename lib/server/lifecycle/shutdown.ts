/** Orderly shutdown: stores the progress of running calls before the process ends. */
import type { Database } from '@/lib/server/db/database';
import { interruptRunning } from '@/lib/server/db/queries/interrupt-runs';
import { logError } from '@/lib/server/log';
import { flushRecorder } from '@/lib/server/runs/live-runs';

/** Ends the process on SIGTERM and SIGINT, after everything is stored. */
export function closeOnSignals(database: Database): void {
  let closing = false;
  async function close() {
    if (closing) return;
    closing = true;
    try {
      await flushRecorder();
      await interruptRunning(new Date());
      await database.close();
    } catch (error) {
      logError('closing', error);
    }
    process.exit(0);
  }
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}
