/** The real command line: the file that package.json names, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');
const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
export const strataBin: string = path.join(root, bin.strata);

export interface CliEnd {
  stdout: string;
  stderr: string;
  code: number | null;
}

export interface Cli {
  /** What it has printed so far. */
  stdout(): string;
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
  /** Reads no more of what it prints. */
  stopReading(): void;
  /** Settles once it has ended and all its output is read. */
  readonly ended: Promise<CliEnd>;
}

/** @param url where it looks for Strata. @param stdin what it can read there; left out, nothing ever comes or ends. */
export function startCli(args: readonly string[], url: string, stdin?: string): Cli {
  const child = spawn(...commandOf(args), {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      // This Node, which the file's first line looks for.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      STRATA_URL: url,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
  // It may end without having read.
  child.stdin.on('error', () => {});
  if (stdin !== undefined) child.stdin.end(stdin);
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    kill: (signal) => child.kill(signal),
    stopReading: () => child.stdout.destroy(),
    ended: once(child, 'close').then(([code]) => ({ stdout, stderr, code })),
  };
}

/** The file runs by its first line, as in a shell. Windows reads no first lines. */
function commandOf(args: readonly string[]): [string, string[]] {
  if (process.platform === 'win32') return [process.execPath, [strataBin, ...args]];
  return [strataBin, [...args]];
}
