import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nextBin } from './next-bin.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, '.next', 'strata-build.json');
const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** Builds unless the last build was made from exactly these sources. */
export function buildIfStale() {
  const files = sources.flatMap(filesOf).sort();
  const times = timesOf(files);
  const last = lastBuild();
  if (last?.times === times) return;
  // A checkout changes the times of files that it leaves as they were.
  const digest = digestOf(files);
  if (last?.digest !== digest)
    run(process.execPath, [nextBin, 'build'], { STRATA_BUILD_CACHE: last === null ? 'off' : 'on' });
  writeFileSync(stamp, JSON.stringify({ digest, times }));
}

/** What the last build was made from; null without one, or when its end was not written completely. */
function lastBuild() {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return null;
  }
}

function run(command, args, variables) {
  const env = { ...process.env, ...variables, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** Identifies the sizes and the times of the last changes. Reading all contents would take a tenth of a start. */
function timesOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}\0${size} ${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** The paths, relative to the root, of the entry itself or of all files below it. */
function filesOf(entry) {
  const at = path.join(root, entry);
  const isFolder = statSync(at, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return [];
  if (!isFolder) return [entry];
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((child) => child.isFile())
    .map((child) => path.relative(root, path.join(child.parentPath, child.name)));
}
