/** How a command ends, for the shell. What none of these names is a defect. */
export const exitCodes = {
  answered: 0,
  /** No server, a refusal of the server's, a run without an answer. */
  failed: 1,
  /** The command line cannot be understood: nothing was sent. */
  usage: 2,
  /** As a shell reports a command that a signal or a closed pipe has ended: 128 and the signal's number. */
  interrupted: 130,
  brokenPipe: 141,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends the command with a message for the person and a code for the shell. */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = exitCodes.failed) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** A command line that cannot be understood. */
export function misused(message: string): Failure {
  return new Failure(message, exitCodes.usage);
}
