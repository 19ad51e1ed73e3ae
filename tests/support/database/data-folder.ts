/**
 * Prepared data folders. Creating the files of a database takes seconds on two cores, and every tested server needs its
 * own. So they are created once, cached in node_modules, and copied.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../server.ts';
import { isEmbedded } from './test-database.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** A new folder with an empty, migrated database and no secret key. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strata-test-'));
  // On PostgreSQL the folder holds only the secret key.
  if (!isEmbedded) return folder;
  // For a thousand files the asynchronous `cp` takes ten times as long.
  cpSync(await preparedFolder(), folder, { recursive: true });
  return folder;
}

/** Creates the template if needed. When another process creates it at the same time, uses that one. */
export async function preparedFolder(): Promise<string> {
  const kept = path.join(root, 'node_modules', '.cache', 'strata', `data-${await fingerprint()}`);
  if (existsSync(kept)) return kept;
  await mkdir(path.dirname(kept), { recursive: true });
  const draft = await mkdtemp(`${kept}-`);
  const server = await startServer(draft, {});
  await server.kill('SIGTERM');
  for (const own of ['secret.key', 'lock']) await rm(path.join(draft, own), { force: true });
  await rename(draft, kept).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return kept;
}

/** Identifies the inputs: the migrations and the version of the database. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = path.join(root, 'prisma', 'migrations');
  for (const name of (await readdir(migrations)).toSorted()) {
    const file = path.join(migrations, name, 'migration.sql');
    if (existsSync(file)) hash.update(name).update(await readFile(file));
  }
  hash.update(await readFile(path.join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json')));
  return hash.digest('hex').slice(0, 16);
}
