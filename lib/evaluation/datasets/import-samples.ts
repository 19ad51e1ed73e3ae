import { csvRows } from '@/lib/evaluation/files/csv';
import { jsonArray } from '@/lib/evaluation/files/json-array';
import { jsonLines } from '@/lib/evaluation/files/json-lines';
import { isProblem, type Row } from '@/lib/evaluation/files/row';
import { schemaProblem } from '@/lib/evaluation/files/schema-problem';
import { peeked } from './peeked';
import { type RowFormat, rowFormatOf } from './row-formats';
import { type Sample, sampleSchema } from './sample';

/** More rows are refused. */
export const mostSamples = 200_000;

/**
 * Reads the samples of a dataset file one by one, in bounded memory: JSON array, JSON Lines or CSV by its first
 * character, and AlpacaEval, MT-Bench, FLASK or own rows by the fields of the first row. Every row that is no sample is
 * a problem with its line, and reading goes on where it can. A file without samples is a problem too.
 *
 * @param references reference answers by the id of the sample. They replace those in the file, as FastChat does.
 */
export async function* importSamples(
  chunks: AsyncIterable<string>,
  references: ReadonlyMap<string, readonly string[]> = new Map(),
): AsyncGenerator<Row<Sample>> {
  const { start, all } = await peeked(chunks);
  if (start === '') {
    yield { line: 1, problem: 'The file is empty.' };
    return;
  }
  const lines = new Map<string, number>();
  let format: RowFormat | null = null;
  let position = 0;
  for await (const row of rowsOf(start, all)) {
    position += 1;
    if (position > mostSamples) {
      yield { line: row.line, problem: `The file has more than ${mostSamples.toLocaleString('en')} rows.` };
      return;
    }
    if (isProblem(row)) {
      yield row;
      continue;
    }
    format ??= rowFormatOf(row.value);
    if (format === null) {
      yield { line: row.line, problem: 'This is no dataset of questions: the first row has no question.' };
      return;
    }
    const sample = sampleOf(format, row, position);
    yield isProblem(sample) ? sample : withReferences(unique(sample, lines), references);
  }
  if (position === 0) yield { line: 1, problem: 'The file has no rows.' };
}

function rowsOf(start: string, all: AsyncIterable<string>): AsyncGenerator<Row<unknown>> {
  if (start === '[') return jsonArray(all);
  return start === '{' ? jsonLines(all) : csvRows(all);
}

function sampleOf(
  format: RowFormat,
  { line, value }: { line: number; value: unknown },
  position: number,
): Row<Sample> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, problem: 'The row is not an object.' };
  }
  const { data, error } = sampleSchema.safeParse(format.toSample(value as Record<string, unknown>, position));
  return error === undefined ? { line, value: data } : { line, problem: schemaProblem(error) };
}

function unique(row: { line: number; value: Sample }, lines: Map<string, number>): Row<Sample> {
  const { id } = row.value;
  const before = lines.get(id);
  if (before !== undefined)
    return { line: row.line, problem: `The id ${id} is already used in line ${before}.` };
  lines.set(id, row.line);
  return row;
}

function withReferences(row: Row<Sample>, references: ReadonlyMap<string, readonly string[]>): Row<Sample> {
  if (isProblem(row)) return row;
  const found = references.get(row.value.id);
  return found === undefined ? row : { line: row.line, value: { ...row.value, references: [...found] } };
}
