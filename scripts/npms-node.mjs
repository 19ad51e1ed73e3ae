import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const system = { win32: 'win' }[process.platform] ?? process.platform;

/**
 * The Node that npm installs for this machine (`optionalDependencies` in package.json). The file may not exist. The
 * file in node_modules/.bin is not suitable: on Windows it is a script.
 */
export const npmsNode = path.join(
  root,
  'node_modules',
  `node-${system}-${process.arch}`,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
