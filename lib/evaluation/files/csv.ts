import { parse } from 'csv-parse/stream';
import { longestLine } from './lines';
import type { Row } from './row';

type Fields = Record<string, string>;

/**
 * Reads CSV with a header line as one object per record. The delimiter is the one of comma, semicolon and tab that the
 * header has most of. A record with more or fewer fields than the header is a problem, and reading goes on.
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<Row<Fields>> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  while (!head.includes('\n')) {
    const next = await iterator.next();
    if (next.done === true) break;
    head += next.value;
    if (head.length > longestLine) {
      yield { line: 1, problem: 'The header line is too long.' };
      return;
    }
  }
  yield* parsedRows(head, iterator);
}

interface Parsed {
  record: string[];
  info: { lines: number; empty_lines: number };
}

async function* parsedRows(head: string, rest: AsyncIterator<string>): AsyncGenerator<Row<Fields>> {
  const { readable, writable } = parse({
    bom: true,
    delimiter: delimiterOf(head),
    info: true,
    max_record_size: longestLine,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const writing = write(head, rest, writable.getWriter());
  const reader = readable.getReader();
  let names: string[] | null = null;
  let last = { lines: 0, empty_lines: 0 };
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const { record, info } = next.value as Parsed;
      const line = last.lines + 1 + info.empty_lines - last.empty_lines;
      last = info;
      if (names === null) names = record.map((name) => name.trim());
      else yield rowOf(names, record, line);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    yield { line: last.lines + 1, problem: wordsOf(code) };
  } finally {
    await Promise.allSettled([reader.cancel(), writing]);
  }
}

function rowOf(names: readonly string[], record: readonly string[], line: number): Row<Fields> {
  if (record.length !== names.length) {
    return { line, problem: `The record has ${record.length} fields and the header ${names.length}.` };
  }
  return { line, value: Object.fromEntries(names.map((name, i) => [name, record[i] ?? ''])) };
}

async function write(
  head: string,
  rest: AsyncIterator<string>,
  writer: WritableStreamDefaultWriter,
): Promise<void> {
  const encoder = new TextEncoder();
  // A chunk may end between the two halves of a character.
  let half = '';
  for (let text = head, ended = false; !ended; ) {
    const whole = half + text;
    half = endsInHighSurrogate(whole) ? whole.slice(-1) : '';
    const complete = whole.slice(0, whole.length - half.length);
    if (complete !== '') await writer.write(encoder.encode(complete));
    const next = await rest.next();
    ended = next.done === true;
    text = next.done === true ? '' : next.value;
  }
  await writer.close();
}

function endsInHighSurrogate(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}

function delimiterOf(head: string): string {
  const [header = ''] = head.trimStart().split('\n', 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function wordsOf(code: unknown): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quotation mark is not closed.';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'A quotation mark is at the wrong place.';
    case 'CSV_MAX_RECORD_SIZE':
      return 'The record is too long.';
    default:
      return 'The record cannot be read.';
  }
}
