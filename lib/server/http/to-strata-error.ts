import { StrataError } from '@/lib/errors';
import { databaseUnavailable } from '@/lib/server/db/database-unavailable';
import { logError, logRefusal } from '@/lib/server/log';

/**
 * The error to report for a thrown value; null for a defect. Both are logged, with a stack unless the caller caused it.
 */
export function toStrataError(thrown: unknown, request: Request): StrataError | null {
  const refusal = StrataError.isInstance(thrown) ? thrown : databaseUnavailable(thrown);
  const what = `${request.method} ${withoutToken(new URL(request.url).pathname)}`;
  if (refusal === null || refusal.status >= 500) logError(what, thrown);
  else logRefusal(what, refusal);
  return refusal;
}

/** Whoever knows the token of a share can read it, so the log must not have it. */
function withoutToken(path: string): string {
  return path.replace(/\/shares\/[^/]+/, '/shares/[token]');
}
