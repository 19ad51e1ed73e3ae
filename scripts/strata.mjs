#!/usr/bin/env node
/**
 * `npx strata`: runs the command line, lib/cli, from its TypeScript sources without a build. It needs a Node that
 * strips types (22.18 or later). On an older Node it restarts with the Node that npm has installed here, so this file
 * itself must run on any version.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmsNode } from './npms-node.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

if (process.features.typescript && module.registerHooks) {
  // Caches the stripped and compiled code. Without the cache every start takes twice as long (0.4 s).
  module.enableCompileCache(path.join(root, 'node_modules', '.cache', 'strata'));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  await import('./typescript-sources.mjs');
  const { serverTasks } = await import('./tasks/server-tasks.mjs');
  const { main } = await import('../lib/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2), process, version, serverTasks);
} else if (existsSync(npmsNode) && realpathSync(npmsNode) !== realpathSync(process.execPath)) {
  handOver();
} else {
  console.error(
    `strata needs Node 22.18 or later and runs on ${process.versions.node}. Install Node 24, then npm install again.`,
  );
  process.exitCode = 1;
}

/** Runs the same command with npm's Node and exits with its exit code. */
function handOver() {
  const child = spawn(npmsNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to both processes. The child handles it, and this process waits for the child to exit.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`strata cannot start ${npmsNode}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + os.constants.signals[signal];
  });
}
