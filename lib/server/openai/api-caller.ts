/** Who asks by the API: a program with a key, or, where the app has no accounts and is not reachable from elsewhere, one without. */

import { StrataError } from '@/lib/errors';
import { keyOf } from '@/lib/server/auth/authenticate-api-key';
import type { StoredApiKey } from '@/lib/server/db/queries/api-key-queries';
import { env } from '@/lib/server/env';
import { bearerKey, isFromThisMachine } from '@/lib/server/http/host-policy';

export interface Caller {
  /** Null for a program on this machine that gave none. */
  key: StoredApiKey | null;
}

/**
 * Clients that insist on a key send anything on loopback, and it counts as none; but what has the form of a key is
 * always one, so that a budget that somebody relies on is never passed over for a key that was revoked.
 * @throws StrataError `unauthorized`
 */
export async function callerOf({ headers }: Request): Promise<Caller> {
  const secret = bearerKey(headers.get('authorization'));
  if (secret !== null) return { key: await keyOf(secret) };
  const via = { host: headers.get('host'), forwardedFor: headers.get('x-forwarded-for') };
  if (isFromThisMachine(via, { port: env.PORT, listensOn: env.HOST })) return { key: null };
  throw new StrataError(
    'unauthorized',
    'An API key is needed here. Make one in Settings, and send it as "Authorization: Bearer sk-strata-…".',
  );
}
