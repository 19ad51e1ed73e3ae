/** What a command has of the world around it: handed in, so that nothing here reaches for it. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: OutputStream;
  stderr: OutputStream;
  env: Readonly<Record<string, string | undefined>>;
}

export type OutputStream = Writable & { isTTY?: boolean; columns?: number };
