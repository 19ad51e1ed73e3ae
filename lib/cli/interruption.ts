/** What ends a command from outside: Ctrl-C, a signal, or a reader of its output that has gone. */
import { type ExitCode, exitCodes } from './command-failure';

export interface Interruption {
  exitCode: ExitCode;
  /** Whether anybody still reads what is printed. */
  read: boolean;
}

export interface Interruptions {
  /**
   * From now on there is something to bring to an end: the first interruption aborts the signal, as its reason, and
   * only a second one ends the process. Until then the first does.
   */
  heed(): AbortSignal;
}

/**
 * `npx` hands on the signal that the terminal has sent to everybody already, so one press of Ctrl-C arrives twice:
 * what comes within this time is the same, in milliseconds.
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
  // Whoever read of the progress may go: the answer goes on.
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
