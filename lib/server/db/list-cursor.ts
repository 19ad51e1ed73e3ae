/** The cursor of a list in the order of its times, the newest first: it names the last row returned. */
import { StrataError } from '@/lib/errors';
import { cursorTime } from './cursor-time';

interface ListCursor {
  at: Date;
  id: string;
}

/**
 * The cursor for the next page; null on the last one.
 * @param rows of the page, and one more where there is one.
 */
export function nextCursor<R extends { createdAt: Date }>(
  rows: readonly R[],
  limit: number,
  idOf: (row: R) => string,
): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined ? `${last.createdAt.getTime()}.${idOf(last)}` : null;
}

/** @throws StrataError `invalid_request` for one that no list gave. */
export function decodeCursor(cursor: string): ListCursor {
  const [, time, id] = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(cursor) ?? [];
  const at = cursorTime(Number(time));
  if (at !== null && id !== undefined) return { at, id };
  throw new StrataError('invalid_request', 'The cursor is not one that this server gave.', {
    fields: [{ path: '/cursor', detail: 'is not a cursor' }],
  });
}
