/** Global setup: the package of the current sources. */
import { execSync } from 'node:child_process';
import path from 'node:path';

export default function setup(): void {
  // A shell finds npm on every system.
  execSync('npm run package', {
    cwd: path.resolve(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
