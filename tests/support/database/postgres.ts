/** Starts a PostgreSQL server on a folder and port of its own, and removes both when it is closed. */
import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../server.ts';

export interface PostgresServer {
  /** The connection URL of one of its databases. */
  url(database: string): string;
  /** Runs one statement as the superuser, in the database `postgres`. */
  execute(sql: string): Promise<void>;
  close(): Promise<void>;
}

const startMs = 20_000;
const settings = { fsync: 'off', full_page_writes: 'off', shared_buffers: '64MB', max_connections: '200' };

/** Starts the server; null where no PostgreSQL is installed or can be. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const bin = findPostgres();
  if (bin === null) return null;
  const owner = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'strata-postgres-'));
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const identity: SpawnOptions = owner === null ? {} : { uid: owner.uid, gid: owner.gid };
  const initdb = ['-D', data, '-U', 'strata', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(path.join(bin, 'initdb'), initdb, { ...identity, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const options = {
    ...settings,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity, cwd: folder, stdio: 'ignore' },
  );
  const url = (database: string) => `postgresql://strata@127.0.0.1:${port}/${database}`;
  const stop = () => void server.kill('SIGQUIT');
  process.once('exit', stop);
  await answering(url('postgres'));
  return {
    url,
    execute: (sql) => execute(url('postgres'), sql),
    async close() {
      process.off('exit', stop);
      const exited = once(server, 'exit');
      server.kill('SIGINT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The folder of initdb and postgres: POSTGRES_BIN, the newest of Debian, PATH, or Debian's package installed
 * now.
 */
function findPostgres(): string | null {
  const found = installed();
  if (found !== null || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return found;
  console.log('No PostgreSQL found: installing Debian’s postgresql…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'ignore', env });
  } catch (error) {
    console.error(`PostgreSQL could not be installed: ${String(error)}`);
  }
  return installed();
}

function installed(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env.POSTGRES_BIN ?? '',
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  const isComplete = (folder: string) =>
    ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name)));
  return folders.find((folder) => folder !== '' && isComplete(folder)) ?? null;
}

/**
 * PostgreSQL refuses to run as root: then it runs as the user of Debian's package. Null to run as the current
 * user.
 */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + startMs;
  for (;;) {
    const error = await execute(url, 'SELECT 1').then(
      () => null,
      (cause: unknown) => cause,
    );
    if (error === null) return;
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL did not answer in ${startMs} ms: ${String(error)}`);
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
