import type { Client } from 'pg';
import { quoted, type Table, textColumns } from './table';

export interface TableChecksum {
  rows: number;
  /** Of all values, whatever the order of the rows: the sum of 64 bits of the MD5 of each row. */
  checksum: string;
}

export async function tableChecksum(client: Client, table: Table): Promise<TableChecksum> {
  const { rows } = await client.query<TableChecksum>(
    `SELECT count(*)::float8 AS rows,
       coalesce(sum(('x' || left(md5(ROW(${textColumns(table)})::text), 16))::bit(64)::bigint::numeric), 0)::text AS checksum
     FROM ${quoted(table.name)}`,
  );
  return rows[0] ?? { rows: 0, checksum: '0' };
}

export function isSame(a: TableChecksum, b: TableChecksum): boolean {
  return a.rows === b.rows && a.checksum === b.checksum;
}
