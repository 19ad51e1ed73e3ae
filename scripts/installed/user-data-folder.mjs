import path from 'node:path';

/**
 * Where programs of this system keep data of a user: an installed Strata has no folder of its own, and `npx` may run it
 * anywhere.
 *
 * @param {{ XDG_DATA_HOME?: string, LOCALAPPDATA?: string }} environment
 */
export function userDataFolder(platform, environment, home) {
  const { XDG_DATA_HOME, LOCALAPPDATA } = environment;
  if (platform === 'win32')
    return path.win32.join(LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'strata');
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'strata');
  return path.posix.join(XDG_DATA_HOME || path.posix.join(home, '.local', 'share'), 'strata');
}
