/** Runs `npm run package`. */
import { execSync } from 'node:child_process';
import path from 'node:path';

// A shell finds npm on every system.
execSync('npm run package', {
  cwd: path.join(import.meta.dirname, '..', '..'),
  stdio: ['ignore', 'ignore', 'inherit'],
});
