/** What can be wrong with the database itself, told from a defect of ours. */
import { StrataError } from '@/lib/errors';
import { Prisma } from './generated/client';

/** PostgreSQL's codes (appendix A) of what passes or what an operator can mend: 08, 53, 55, 57, 58, 40001, 40P01. */
const passing = /^(08|53|55|57|58|40001|40P01)/;
/** Prisma's own: unreachable, timed out, no connection or transaction to be had in time. */
const prismaPassing = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
/** Node's, for a connection that is refused or lost: the embedded database's, while it is started again. */
const connectionGone = new Set(['ENOENT', 'EPIPE', 'ECONNREFUSED', 'ECONNRESET']);
/** What Prisma's adapter makes of some of these, without a code. */
const connectionGoneKinds = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout']);

/**
 * The error that a reader can act on when the database is full, locked, gone or too slow: `unavailable`, and nothing
 * was acknowledged. Null for any other.
 */
export function databaseUnavailable(error: unknown): StrataError | null {
  const code = isRefusedWrite(error) ? '53100' : codeOf(error);
  if (code === null || !(passing.test(code) || prismaPassing.has(code) || connectionGone.has(code)))
    return null;
  const words = /^53100|^58030/.test(code)
    ? 'The disk of the database is full or broken; nothing was stored. Make room, and send it again.'
    : 'The database does not answer in time; nothing was stored. Send it again in a moment.';
  return new StrataError('unavailable', words, { cause: error });
}

/**
 * A file that could not be written, for a cause that PostgreSQL has no code of its own for: a quota, a limit on the
 * size of files.
 */
function isRefusedWrite(error: unknown): boolean {
  return codeOf(error) === 'XX000' && /could not (extend|write|create) /.test(String(error));
}

export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'P2002' || code === '23505';
}

interface AdapterError {
  cause?: { kind?: string; originalCode?: unknown };
}

/** PostgreSQL's code where there is one, else Prisma's or Node's; null for what is not the database's. */
function codeOf(error: unknown): string | null {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const cause = (error.meta?.driverAdapterError as AdapterError | undefined)?.cause;
    if (connectionGoneKinds.has(cause?.kind ?? '')) return 'P1017';
    return typeof cause?.originalCode === 'string' ? cause.originalCode : error.code;
  }
  if (error instanceof Prisma.PrismaClientInitializationError) return 'P1001';
  // The adapter hands on what pg says of a connection that ended under a statement, which has no code.
  return /Connection terminated/.test(String(error)) ? 'P1017' : null;
}
