import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');

/**
 * The JavaScript file of a command of an installed package, to run with `node`. On Windows the files in
 * node_modules/.bin need a shell.
 */
export function packageBin(packageName, command) {
  const folder = path.join(packages, packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, bin[command]);
}
