/** What a PostgreSQL server has used. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Query } from '../durable-postgres.ts';

export interface DatabaseUsage {
  cpuMs: number;
  walBytes: number;
  transactions: number;
  rowsWritten: number;
  bytes: number;
}

/** Linux counts in hundredths of a second (proc(5), sysconf(_SC_CLK_TCK)). */
const tickMs = 10;

/** The usage of the whole server since its start, and the size of the database of the connection. */
export async function databaseUsage(query: Query): Promise<DatabaseUsage> {
  const [row = {}] = await query(`SELECT pg_backend_pid() AS pid,
    pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS wal,
    xact_commit::float8 AS transactions,
    (tup_inserted + tup_updated + tup_deleted)::float8 AS rows,
    (SELECT sum(pg_total_relation_size(oid))::float8 FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) AS bytes
    FROM pg_stat_database WHERE datname = current_database()`);
  return {
    cpuMs: cpuMsOf(parentOf(Number(row.pid))),
    walBytes: Number(row.wal),
    transactions: Number(row.transactions),
    rowsWritten: Number(row.rows),
    bytes: Number(row.bytes),
  };
}

export function difference(after: DatabaseUsage, before: DatabaseUsage): DatabaseUsage {
  return {
    cpuMs: after.cpuMs - before.cpuMs,
    walBytes: after.walBytes - before.walBytes,
    transactions: after.transactions - before.transactions,
    rowsWritten: after.rowsWritten - before.rowsWritten,
    bytes: after.bytes - before.bytes,
  };
}

/** The fields of /proc/PID/stat after the name, of which the first is number 3 in proc(5). */
function statOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
}

function parentOf(pid: number): number {
  return Number(statOf(pid)[1]);
}

/** The process, its children that live, and those that have ended. */
function cpuMsOf(postmaster: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const fields = statOf(pid);
      const [user, system, ofEndedUser, ofEndedSystem] = fields.slice(11, 15).map(Number) as [
        number,
        number,
        number,
        number,
      ];
      if (pid === postmaster) ticks += user + system + ofEndedUser + ofEndedSystem;
      else if (Number(fields[1]) === postmaster) ticks += user + system;
    } catch {
      // It has ended.
    }
  }
  return ticks * tickMs;
}
