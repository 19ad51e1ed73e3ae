/** A row of a file that was read, or why it could not be. */
export type Row<T> = { line: number; value: T } | RowProblem;

export interface RowProblem {
  /** The line where the row begins, from 1. */
  line: number;
  /** A sentence for people. */
  problem: string;
}

export function isProblem<T>(row: Row<T>): row is RowProblem {
  return 'problem' in row;
}
