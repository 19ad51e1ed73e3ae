/** The environment of a command, passed in so that tests can replace it. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: OutputStream;
  stderr: OutputStream;
  env: Readonly<Record<string, string | undefined>>;
}

export type OutputStream = Writable & { isTTY?: boolean; columns?: number };
