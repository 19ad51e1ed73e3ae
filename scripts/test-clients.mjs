/**
 * `npm run test:clients`: client programs that are too large to be dependencies ask /v1 their questions. They
 * are installed below tests/clients, which needs the npm registry the first time.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { packageBin } from './package-bin.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
const root = path.join(import.meta.dirname, '..');
const clients = path.join(root, 'tests', 'clients');

// A shell finds npm on every system; the command has no input.
run('npm install --no-audit --no-fund --no-package-lock', { cwd: clients, shell: true });
run(process.execPath, { cwd: root }, packageBin('vitest', 'vitest'), 'run', '--project', 'clients');

function run(command, options, ...args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test' },
    ...options,
  });
  if (status !== 0) process.exit(status ?? 1);
}
