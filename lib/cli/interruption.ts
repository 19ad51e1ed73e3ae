/** Interruptions from outside: Ctrl-C, a signal, or a closed output. */
import { type ExitCode, exitCodes } from './command-failure';

export interface Interruption {
  exitCode: ExitCode;
  /** Whether anybody still reads the output. */
  read: boolean;
}

export interface Interruptions {
  /**
   * From now on the first interruption aborts the signal with itself as the reason, and the second one ends
   * the process. Before, the first ends it.
   */
  heed(): AbortSignal;
}

/**
 * `npx` forwards a signal that the terminal has sent to everybody, so one Ctrl-C arrives twice. Interruptions
 * within this time, in milliseconds, count as one.
 */
const sameMs = 300;

const bySignal = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;

export function watchInterruptions(process: NodeJS.Process): Interruptions {
  const controller = new AbortController();
  let heeded = false;
  let first: number | null = null;

  function interrupt(interruption: Interruption): void {
    first ??= performance.now();
    const again = performance.now() - first > sameMs;
    if (!heeded || (again && interruption.read)) process.exit(interruption.exitCode);
    controller.abort(interruption);
  }

  for (const [signal, exitCode] of Object.entries(bySignal)) {
    process.on(signal, () => interrupt({ exitCode, read: true }));
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    interrupt({ exitCode: exitCodes.brokenPipe, read: false });
  });
  // When only the progress output is closed, the answer continues.
  process.stderr.on('error', () => {});
  return {
    heed() {
      heeded = true;
      return controller.signal;
    },
  };
}

export function interruptionOf(signal: AbortSignal): Interruption | null {
  return signal.aborted ? (signal.reason as Interruption) : null;
}
