/**
 * `npm test`: runs the checks that start no server beside the build, then the tests of servers, and stops at the first
 * stage that fails. `npm test unit types` runs only the named ones. `npm test image` runs the steps of the Dockerfile, which
 * takes minutes, and is no part of `npm test`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { packageBin } from './package-bin.mjs';
import { requireNode } from './require-node.mjs';

requireNode();
// Imported after requireNode, because older versions of Node cannot load TypeScript.
const { findPostgres, postgresSkipped } = await import('../tests/support/database/find-postgres.ts');
const { temporaryFolder } = await import('../tests/support/temporary-folder.ts');
const root = path.join(import.meta.dirname, '..');
const vitest = packageBin('vitest', 'vitest');

/**
 * What Node runs for each check, in the order of their starts: a script and its arguments. The build writes types at its
 * start, which the type checker reads after the unit tests.
 */
const checks = {
  build: ['scripts/tasks/build-task.mjs'],
  unit: [vitest, 'run', '--project', 'unit'],
  types: [packageBin('typescript', 'tsc'), '--noEmit'],
  lint: [packageBin('@biomejs/biome', 'biome'), 'check', '.'],
  architecture: [
    packageBin('dependency-cruiser', 'depcruise'),
    ...['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts'],
  ],
  unused: [packageBin('knip', 'knip')],
  dependencies: ['scripts/dependencies/check-dependencies.mjs'],
  migrations: ['--disable-warning=ExperimentalWarning', 'scripts/check-migrations.mjs'],
};
const integration = [vitest, 'run', '--project', 'integration*'];
const againstTheClock = [vitest, 'run', '--project', 'against the clock'];
const installed = [vitest, 'run', '--project', 'package'];
const image = [vitest, 'run', '--project', 'image'];
const browser = [packageBin('@playwright/test', 'playwright'), 'test'];

const TMPDIR = temporaryFolder();
const asked = process.argv.slice(2);
const isAsked = (name) => asked.length === 0 || asked.includes(name);
// Most of an installation waits for the network, so it runs beside the checks.
const tools = ['integration', 'browser'].some(isAsked) ? run(['scripts/install-test-tools.mjs']) : null;
await runTwoAtOnce(Object.fromEntries(Object.entries(checks).filter(([name]) => isAsked(name))));
await tools;
// The installation of the package is measured and its making is not, so that runs beside the integration tests.
const packed = isAsked('package') ? run(['scripts/tasks/package-task.mjs']) : null;
if (isAsked('integration')) await runShown('integration', integration);
endAfterFailure(await packed);
// Neither of them keeps two cores busy.
await runTwoAtOnce({
  ...(isAsked('integration') && { 'against the clock': againstTheClock }),
  ...(isAsked('package') && { package: installed }),
});
if (isAsked('browser')) await runShown('browser', browser);
if (asked.includes('image')) await runShown('image', image);
console.log('\nAll checks passed.');
if (isAsked('integration') && findPostgres() === null) console.warn(postgresSkipped);

function announce(name) {
  console.log(`\n── ${name}`);
}

/**
 * Runs the checks, two at a time, and prints the output of each at its end. Ends the process after a failure.
 * @param what the arguments of Node by name.
 */
async function runTwoAtOnce(what) {
  const waiting = Object.keys(what);
  let failed = false;
  async function lane() {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { status, printed } = await run(what[name]);
      announce(name);
      process.stdout.write(printed);
      failed ||= status !== 0;
    }
  }
  await Promise.all([lane(), lane()]);
  if (failed) process.exit(1);
}

/** Runs a step whose output is shown as it comes. Ends the process when the step fails. */
async function runShown(name, args) {
  announce(name);
  endAfterFailure(await run(args, 'inherit'));
}

/** @param ended what `run` resolves to; null if nothing ran. */
function endAfterFailure(ended) {
  if (ended === null || ended.status === 0) return;
  process.stdout.write(ended.printed);
  process.exit(ended.status ?? 1);
}

/** @param args the arguments of Node: a script and the arguments of the script. */
async function run(args, output = 'pipe') {
  // The current Node comes first on the PATH, so that the child processes of the tools use it too.
  const PATH = [
    path.dirname(process.execPath),
    path.join(root, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(path.delimiter);
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['inherit', output, output],
    env: { ...process.env, PATH, TMPDIR, NODE_ENV: 'test' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, printed };
}
