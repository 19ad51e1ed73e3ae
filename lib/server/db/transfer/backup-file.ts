/**
 * The file of a backup: gzip of lines of JSON. The first says what it is, then come the tables one after the other, each
 * with a line before its rows and one after them, and the last has the SHA-256 of all lines before.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { StrataError } from '@/lib/errors';
import type { Sequences } from './sequences';
import type { Table, TextRow } from './table';
import type { TableChecksum } from './table-checksum';

export interface BackupHeader {
  format: 'strata-backup';
  version: 1;
  createdAt: string;
  /** The migrations that the database had. */
  migrations: string[];
  sequences: Sequences;
}

export type BackupLine =
  | { header: BackupHeader }
  | { table: Table }
  | { row: TextRow }
  | { end: TableChecksum };

/** For its user alone: it holds conversations. */
const mode = 0o600;

/** Writes a new file. @throws when it exists. */
export async function writeBackupFile(file: string, lines: AsyncIterable<BackupLine>): Promise<void> {
  const hash = createHash('sha256');
  async function* text() {
    for await (const line of lines) {
      const json = `${JSON.stringify(line)}\n`;
      hash.update(json);
      yield json;
    }
    yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
  }
  await pipeline(Readable.from(text()), createGzip(), createWriteStream(file, { flags: 'wx', mode }));
}

/**
 * The lines of a file, as they are read.
 * @throws StrataError `invalid_request` for a file that is cut off, changed or something else: at its end at the latest.
 */
export async function* readBackupFile(file: string): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256');
  const unpacked = createGunzip().setEncoding('utf8');
  createReadStream(file)
    .on('error', (error) => unpacked.destroy(error))
    .pipe(unpacked);
  let isComplete = false;
  try {
    for await (const json of linesOf(unpacked)) {
      if (isComplete) throw new Error('has lines after its end');
      const line = JSON.parse(json) as BackupLine | { sha256: string };
      if ('sha256' in line) {
        if (line.sha256 !== hash.digest('hex')) throw new Error('has another checksum than its content');
        isComplete = true;
      } else {
        hash.update(`${json}\n`);
        yield line;
      }
    }
    if (!isComplete) throw new Error('is cut off');
  } catch (cause) {
    if (StrataError.isInstance(cause)) throw cause;
    throw new StrataError('invalid_request', `${file} is no whole backup: it ${reasonOf(cause)}.`, { cause });
  }
}

/** Node's readline also ends lines at U+2028, which texts have. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'cannot be read';
  return /^(?:has|is) /.test(cause.message) ? cause.message : `cannot be read (${cause.message})`;
}
