import { expect, test } from 'vitest';
import { userDataFolder } from './user-data-folder.mjs';

test.each([
  ['linux', {}, '/home/a', '/home/a/.local/share/strata'],
  ['linux', { XDG_DATA_HOME: '/data/a' }, '/home/a', '/data/a/strata'],
  ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/strata'],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\a\\Local' }, 'C:\\Users\\a', 'C:\\Users\\a\\Local\\strata'],
  ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Local\\strata'],
])('on %s with %j, data of a user are in their own folder', (platform, environment, home, folder) => {
  expect(userDataFolder(platform, environment, home)).toBe(folder);
});
