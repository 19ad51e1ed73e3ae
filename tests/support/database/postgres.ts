/** Starts a PostgreSQL server with its own folder and port. `close` stops it and removes the folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../server.ts';
import { findPostgres } from './find-postgres.ts';

export interface PostgresServer {
  /** The connection URL of one of its databases. */
  url(database: string): string;
  /** Runs one statement as the superuser, in the database `postgres`. */
  execute(sql: string): Promise<void>;
  /** Disconnects all clients, and starts again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const startMs = 20_000;
const keeperScript = path.join(import.meta.dirname, 'postgres-keeper.mjs');
/** Nothing of a test outlives it. */
const forTests = { fsync: 'off', full_page_writes: 'off', shared_buffers: '64MB', max_connections: '200' };

/**
 * @param settings of its configuration.
 * @throws when no PostgreSQL is installed, or the server does not start.
 */
export async function startPostgres(settings: Record<string, string> = forTests): Promise<PostgresServer> {
  const bin = findPostgres();
  if (bin === null) throw new Error('No PostgreSQL was found.');
  const owner = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'strata-postgres-'));
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const initdb = ['-D', data, '-U', 'strata', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(path.join(bin, 'initdb'), initdb, {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const options = {
    ...settings,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = { command: path.join(bin, 'postgres'), args: ['-D', data, ...args], folder, ...owner };
  const keeper = spawn(process.execPath, [keeperScript, JSON.stringify(server)], {
    // Detached, so that Ctrl-C in the terminal reaches only the tests, and the server stops after them.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let printed = '';
  keeper.stderr?.on('data', (chunk) => (printed += chunk));
  const url = (database: string) => `postgresql://strata@127.0.0.1:${port}/${database}`;
  await answering(url('postgres'), keeper, () => printed);
  return {
    url,
    execute: (sql) => execute(url('postgres'), sql),
    async restart() {
      const restarted = once(keeper, 'message');
      keeper.send('restart');
      await restarted;
      await answering(url('postgres'), keeper, () => printed);
    },
    async close() {
      const exited = once(keeper, 'exit');
      keeper.disconnect();
      await exited;
    },
  };
}

/**
 * The user of Debian's package when this process runs as root, because PostgreSQL refuses to run as root. Null to run as
 * the current user.
 */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function answering(url: string, keeper: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + startMs;
  for (;;) {
    const error = await execute(url, 'SELECT 1').then(
      () => null,
      (cause: unknown) => cause,
    );
    if (error === null) return;
    if (keeper.exitCode !== null || Date.now() > deadline)
      throw new Error(`PostgreSQL did not start: ${String(error)}\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
