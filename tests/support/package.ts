/** Global setup: the package of the current sources. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export default function setup(): void {
  const script = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'make-package.mjs');
  execFileSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
}
