/** The exit codes of a command. Any other code is a defect. */
export const exitCodes = {
  answered: 0,
  /** No server, a refusal by the server, or a run without an answer. */
  failed: 1,
  /** A usage error: nothing was sent. */
  usage: 2,
  /** As shells report a command that a signal or a closed pipe ended: 128 plus the signal's number. */
  interrupted: 130,
  brokenPipe: 141,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends the command with a message and an exit code. */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = exitCodes.failed) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** A usage error. */
export function misused(message: string): Failure {
  return new Failure(message, exitCodes.usage);
}
