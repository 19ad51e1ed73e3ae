import { StrataError } from '@/lib/errors';
import { databaseUnavailable } from '@/lib/server/db/database-unavailable';
import { logError } from '@/lib/server/log';

/**
 * The error to report for a thrown value; null for a defect. Errors that the caller did not cause are logged.
 */
export function toStrataError(thrown: unknown, request: Request): StrataError | null {
  const refusal = StrataError.isInstance(thrown) ? thrown : databaseUnavailable(thrown);
  if (refusal === null || refusal.status >= 500) {
    logError(`${request.method} ${new URL(request.url).pathname}`, thrown);
  }
  return refusal;
}
