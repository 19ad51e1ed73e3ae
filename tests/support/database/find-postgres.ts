/** Finds the PostgreSQL that the integration tests start. Imports only Node modules, so that scripts/test.mjs can load it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The message that is printed when the tests on PostgreSQL cannot run. */
export const postgresSkipped = [
  '┌──────────────────────────────────────────────────────────────────────────────┐',
  '│ SKIPPED: the integration tests on a PostgreSQL server.                       │',
  '│ No PostgreSQL was found. Install Debian’s package "postgresql", or set       │',
  '│ POSTGRES_BIN to the folder of initdb and postgres.                           │',
  '└──────────────────────────────────────────────────────────────────────────────┘',
].join('\n');

/** The folder of initdb and postgres: POSTGRES_BIN, Debian's newest version, or PATH. Null if none is found. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env.POSTGRES_BIN ?? '',
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const isComplete = (folder: string) =>
    ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name + suffix)));
  return folders.find((folder) => folder !== '' && isComplete(folder)) ?? null;
}

/** Installs Debian's package where no PostgreSQL is found and this is root on Debian. */
export function installPostgresIfMissing(): void {
  if (findPostgres() !== null || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log('No PostgreSQL found: installing Debian’s postgresql…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'ignore', env });
  } catch (error) {
    console.error(`PostgreSQL could not be installed: ${String(error)}`);
  }
}
