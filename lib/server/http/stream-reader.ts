import { StrataError } from '@/lib/errors';
import { accessOf } from '@/lib/server/auth/accounts/access-of-request';
import { withAccess } from '@/lib/server/db/access/access';
import { mayUseRun } from '@/lib/server/db/queries/runs/run-queries';

/** Who reads a stream that stays open. */
export interface StreamReader {
  /** Aborted when the client leaves. */
  signal: AbortSignal;
  /** Whether it may still read. A stream asks this now and then. */
  mayReadOn(): Promise<boolean>;
}

/** Reads on as long as the session lasts and the person may see the runs. */
export function readerOf(request: Request, runIds: readonly string[]): StreamReader {
  return {
    signal: request.signal,
    async mayReadOn() {
      try {
        const access = await accessOf(request.headers);
        if (access.kind === 'nobody') return false;
        const rights = await withAccess(access, () => Promise.all(runIds.map((id) => mayUseRun(id, 'read'))));
        return rights.every((may) => may);
      } catch (error) {
        // While the database does not answer, nothing is known that would end the stream.
        return !(StrataError.isInstance(error) && error.status < 500);
      }
    },
  };
}
