import type { DatabaseCommand, StartCommand } from './arguments';

/**
 * What the command line does without a running server. The scripts pass it in, because the command line imports nothing
 * of the server.
 */
export interface ServerTasks {
  /** Resolves when the server listens; it takes over the signals. */
  start(command: StartCommand): Promise<void>;
  /** Rejects with a message for people. */
  database(command: DatabaseCommand, say: (line: string) => void): Promise<void>;
}
