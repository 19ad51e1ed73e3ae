/**
 * `npm test`: everything that must hold, the quick first. Ends at the first that does not, and says which.
 * `npm test unit types` runs only those.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildIfStale, generateClient } from './build-if-stale.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
const root = path.join(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const steps = {
  types: () => run(bin('tsc'), ['--noEmit']),
  lint: () => run(bin('biome'), ['check', '.']),
  architecture: () => run(bin('depcruise'), ['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts']),
  unused: () => run(bin('knip'), []),
  migrations: () =>
    run(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/check-migrations.mjs']),
  unit: () => run(bin('vitest'), ['run', '--project', 'unit']),
  build: () => buildIfStale(),
  integration: () => run(bin('vitest'), ['run', '--project', 'integration*']),
  browser: () => run(bin('playwright'), ['test']),
};

generateClient();
const asked = process.argv.slice(2);
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  step();
}
console.log('\nAll of it holds.');

function run(command, args) {
  // npm's own Node on the path, since the tools' files begin with `env node`.
  const PATH = [
    path.dirname(process.execPath),
    path.join(root, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(path.delimiter);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH, NODE_ENV: 'test' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
