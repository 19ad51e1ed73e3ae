import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StrataError } from '@/lib/errors';

/**
 * Locks the data folder for this process: two processes on one PGlite folder lose acknowledged rows silently.
 * The lock is SQLite's on an otherwise empty file, which is a kernel lock: it ends with the process, so kill
 * -9 leaves nothing stale.
 * @returns a function that releases the folder.
 * @throws StrataError `unavailable` when another process has it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(path.join(folder, 'lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new StrataError(
      'unavailable',
      `Another Strata is using the data folder ${folder}. Stop it, or give this one its own STRATA_DATA_DIR.`,
      { cause },
    );
  }
  return () => lock.close();
}
