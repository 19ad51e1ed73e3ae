/** Where the tests keep their files. Imports only Node modules, so that scripts/test.mjs can load it. */
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const memory = '/dev/shm';
/** Several times what the tests keep at any time. */
const roomBytes = 4 * 1024 ** 3;

/**
 * Creates a folder in memory if there is room, because the tests create and delete a hundred thousand files: ext4 searches
 * long for a free inode after many deletions. Otherwise in the folder of the system. It is removed when this process ends.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(hasRoom(memory) ? memory : tmpdir(), 'strata-tests-'));
  // Servers of other users use it, as they use /tmp.
  chmodSync(folder, 0o1777);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folder;
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > roomBytes;
  } catch {
    return false;
  }
}
