import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const system = { win32: 'win' }[process.platform] ?? process.platform;

/**
 * The Node that npm installs for this machine (`optionalDependencies` in package.json); the file may not exist. Not the
 * one in node_modules/.bin, which is a script on Windows.
 */
export const npmsNode = path.join(
  root,
  'node_modules',
  `node-${system}-${process.arch}`,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
