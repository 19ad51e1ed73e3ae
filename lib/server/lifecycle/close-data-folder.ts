/** Keeps other users of the machine out of the data folder: it holds conversations and the key of provider keys. */
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ownerOnly = 0o700;
const others = 0o077;
/** What Strata keeps in the folder. */
const ours = /^(?:postgres|lock|secret\.key(?:\.[0-9a-f]+)?|test-database)$/;

/**
 * Makes the folder if needed, and from now on all files of this process for its user alone. A folder that holds other
 * files too, such as /var/lib, keeps its mode; the database below it is closed in any case.
 * @returns a warning in words where others can still read, as on file systems without modes; else null.
 */
export function closeDataFolder(dataDir: string): string | null {
  if (process.platform === 'win32') return null;
  process.umask(others);
  const folder = path.resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: ownerOnly });
  if (readdirSync(folder).every((name) => ours.test(name))) close(folder);
  const files = path.join(folder, 'postgres');
  if (existsSync(files)) close(files);
  if (!isOpen(folder) || (existsSync(files) && !isOpen(files))) return null;
  return `Other users of this machine can read ${folder}. Run: chmod 700 ${JSON.stringify(folder)}`;
}

function close(folder: string): void {
  if (!isOpen(folder)) return;
  try {
    chmodSync(folder, ownerOnly);
  } catch {
    // Another user owns it, or the file system has no modes: the caller looks at the result.
  }
}

function isOpen(folder: string): boolean {
  return (statSync(folder).mode & others) !== 0;
}
