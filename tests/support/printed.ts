/** A printer whose output a test reads. */
import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { createPrinter, newCursor, type Printer } from '@/lib/cli/output/printer';

export interface Printed extends Printer {
  /** Everything that was written. */
  raw(): string;
  /** The text without styles and temporary lines. */
  text(): string;
}

/** @param columns the width of the terminal; undefined for a pipe. */
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
