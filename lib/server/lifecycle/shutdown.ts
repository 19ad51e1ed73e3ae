/** Orderly shutdown: stores the progress of running calls before the process ends. */
import type { Database } from '@/lib/server/db/database';
import { closeLab } from '@/lib/server/lab/lab-queue';
import { logError } from '@/lib/server/log';
import { stopInstance } from '@/lib/server/runs/instance-life';

/** Ends the process on SIGTERM and SIGINT, after everything is stored. */
export function closeOnSignals(database: Database): void {
  let closing = false;
  async function close() {
    if (closing) return;
    closing = true;
    try {
      await stopInstance();
      await closeLab();
      await database.close();
    } catch (error) {
      logError('closing', error);
    }
    process.exit(0);
  }
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}
