/**
 * `npm test`: runs all checks, the fastest first, and stops at the first that fails. `npm test unit types` runs only the
 * named ones. `npm test image` runs the steps of the Dockerfile, which takes minutes, and is no part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { packageBin } from './package-bin.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
// Imported after requireNode, because older versions of Node cannot load TypeScript.
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
  dependencies: () => run('scripts/dependencies/check-dependencies.mjs'),
  migrations: () => run('--disable-warning=ExperimentalWarning', 'scripts/check-migrations.mjs'),
  unit: () => run(packageBin('vitest', 'vitest'), 'run', '--project', 'unit'),
  build: () => buildIfStale(),
  integration: () => {
    installPostgresIfMissing();
    run(packageBin('vitest', 'vitest'), 'run', '--project', 'integration*');
  },
  package: () => run(packageBin('vitest', 'vitest'), 'run', '--project', 'package'),
  browser: () => run(packageBin('@playwright/test', 'playwright'), 'test'),
  image: () => run(packageBin('vitest', 'vitest'), 'run', '--project', 'image'),
};
const onlyWhenNamed = ['image'];

const asked = process.argv.slice(2);
const chosen = Object.entries(steps).filter(([name]) =>
  asked.length === 0 ? !onlyWhenNamed.includes(name) : asked.includes(name),
);
for (const [name, step] of chosen) {
  console.log(`\n── ${name}`);
  step();
}
console.log('\nAll checks passed.');
if (chosen.some(([name]) => name === 'integration') && findPostgres() === null) console.warn(postgresSkipped);

/** @param args the arguments of Node: a script and the arguments of the script. */
function run(...args) {
  // The current Node comes first on the PATH, so that the child processes of the tools use it too.
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
