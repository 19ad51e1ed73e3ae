/** A printer that a test reads. */
import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { createPrinter, newCursor, type Printer } from '@/lib/cli/output/printer';

export interface Printed extends Printer {
  /** All of it, as it was written. */
  raw(): string;
  /** What stays to be read: without styles, and without the line that changes. */
  text(): string;
}

/** @param columns of a terminal; left out, it is a pipe. */
export function printed(columns?: number): Printed {
  const writes: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      writes.push(text);
      done();
    },
  });
  Object.assign(stream, { isTTY: columns !== undefined, columns });
  return {
    ...createPrinter(stream, { TERM: 'xterm' }, newCursor()),
    raw: () => writes.join(''),
    text: () => stripVTControlCharacters(writes.filter((text) => !text.startsWith('\r')).join('')),
  };
}
