/** Runs the real command line, the file that package.json names, in its own process. */
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
  /** The output so far. */
  stdout(): string;
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
  /** Closes the output pipe of the process. */
  stopReading(): void;
  /** Resolves when it has ended and all its output is read. */
  readonly ended: Promise<CliEnd>;
}

/**
 * @param url the address of Strata.
 * @param stdin the input; if undefined, stdin stays open and empty.
 */
export function startCli(args: readonly string[], url: string, stdin?: string): Cli {
  const child = spawn(...commandOf(args), {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      // The shebang of the file finds Node in the PATH.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      STRATA_URL: url,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
  // The process may end without reading its input.
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

/** Windows ignores the shebang of the file, so Node is started explicitly there. */
function commandOf(args: readonly string[]): [string, string[]] {
  if (process.platform === 'win32') return [process.execPath, [strataBin, ...args]];
  return [strataBin, [...args]];
}
