import { StrataError } from '@/lib/errors';
import { databaseUnavailable } from '@/lib/server/db/database-unavailable';
import { logError } from '@/lib/server/log';

/** What a route threw, as a refusal that may be told; null for a defect of ours. What is not the caller's doing is logged. */
export function toStrataError(thrown: unknown, request: Request): StrataError | null {
  const refusal = StrataError.isInstance(thrown) ? thrown : databaseUnavailable(thrown);
  if (refusal === null || refusal.status >= 500) {
    logError(`${request.method} ${new URL(request.url).pathname}`, thrown);
  }
  return refusal;
}
