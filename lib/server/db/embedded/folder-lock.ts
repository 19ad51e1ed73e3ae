import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StrataError } from '@/lib/errors';

/**
 * Takes the data folder for this process alone: two processes on one PGlite folder lose acknowledged rows without a
 * word. The lock is SQLite's on an otherwise empty file, that is the kernel's: it dies with the process, so that a
 * kill -9 leaves nothing stale.
 * @returns what gives the folder back.
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
