import type { z } from 'zod';
import { isProblem, type Row, type RowProblem } from './row';
import { schemaProblem } from './schema-problem';

export interface ReadRows<T> {
  rows: T[];
  problems: RowProblem[];
}

/** Collects all rows of a file that fits into memory, and names those that do not fit the schema. */
export async function readRows<T>(
  rows: AsyncIterable<Row<unknown>>,
  schema: z.ZodType<T>,
): Promise<ReadRows<T>> {
  const read: ReadRows<T> = { rows: [], problems: [] };
  for await (const row of rows) {
    if (isProblem(row)) {
      read.problems.push(row);
      continue;
    }
    const { data, error } = schema.safeParse(row.value);
    if (error === undefined) read.rows.push(data as T);
    else read.problems.push({ line: row.line, problem: schemaProblem(error) });
  }
  return read;
}
