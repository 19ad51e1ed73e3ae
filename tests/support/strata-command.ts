import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type CliEnd, strataBin } from './cli';

export interface StrataCommand {
  kill(): void;
  readonly ended: Promise<CliEnd>;
}

/** Runs a command that uses a database itself, as the operator of this data folder does. */
export function strataCommand(
  args: readonly string[],
  dataDir: string,
  databaseUrl: string | undefined,
): StrataCommand {
  const child = spawn(process.execPath, [strataBin, ...args], {
    // Not the root: the command finds its files from anywhere.
    cwd: path.dirname(dataDir),
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      STRATA_DATA_DIR: dataDir,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return {
    kill: () => child.kill('SIGKILL'),
    ended: once(child, 'close').then(([code]) => ({ stdout, stderr, code })),
  };
}
