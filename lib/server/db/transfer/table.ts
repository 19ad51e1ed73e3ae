/** A table as the catalogue of the database describes it. */
export interface Table {
  name: string;
  columns: Column[];
  /** The columns of the primary key, in their order. */
  key: string[];
}

export interface Column {
  name: string;
  /** As SQL names it: "timestamp(3) with time zone". */
  type: string;
}

/** A row as PostgreSQL writes its values as text, in the order of the columns. Nothing is lost by it. */
export type TextRow = (string | null)[];

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The values of a table's columns as text, for a SELECT. */
export function textColumns({ columns }: Pick<Table, 'columns'>): string {
  return columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
}
