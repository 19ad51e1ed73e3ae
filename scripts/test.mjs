/**
 * `npm test`: everything that must hold, the quick first. Ends at the first that does not, and says which.
 * `npm test unit types` runs only those.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { packageBin } from './package-bin.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
// Older versions of Node cannot read TypeScript, so not before requireNode.
const { findPostgres, installPostgresIfMissing, postgresSkipped } = await import(
  '../tests/support/database/find-postgres.ts'
);
const root = path.join(import.meta.dirname, '..');
const steps = {
  types: () => run(packageBin('typescript', 'tsc'), '--noEmit'),
  lint: () => run(packageBin('@biomejs/biome', 'biome'), 'check', '.'),
  architecture: () =>
    run(
      packageBin('dependency-cruiser', 'depcruise'),
      ...['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts'],
    ),
  unused: () => run(packageBin('knip', 'knip')),
  migrations: () => run('--disable-warning=ExperimentalWarning', 'scripts/check-migrations.mjs'),
  unit: () => run(packageBin('vitest', 'vitest'), 'run', '--project', 'unit'),
  build: () => buildIfStale(),
  integration: () => {
    installPostgresIfMissing();
    run(packageBin('vitest', 'vitest'), 'run', '--project', 'integration*');
  },
  browser: () => run(packageBin('@playwright/test', 'playwright'), 'test'),
};

const asked = process.argv.slice(2);
const chosen = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name));
for (const [name, step] of chosen) {
  console.log(`\n── ${name}`);
  step();
}
console.log('\nAll of it holds.');
if (chosen.some(([name]) => name === 'integration') && findPostgres() === null) console.warn(postgresSkipped);

/** @param args of Node: a script and its own. */
function run(...args) {
  // This Node first on the path, for what the tools start themselves.
  const PATH = [
    path.dirname(process.execPath),
    path.join(root, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(path.delimiter);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH, NODE_ENV: 'test' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
