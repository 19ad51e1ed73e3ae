/** Identifies the caller of /v1: an API client with a key, or one without on this machine. */

import { StrataError } from '@/lib/errors';
import { apiHosts, localHosts } from '@/lib/server/allowed-hosts';
import { accountsOn } from '@/lib/server/auth/accounts/accounts-mode';
import { keyOf } from '@/lib/server/auth/api-keys/authenticate-api-key';
import { type Access, single } from '@/lib/server/db/access/access';
import type { StoredApiKey } from '@/lib/server/db/queries/api-key-queries';
import { env } from '@/lib/server/env';
import type { FoundKey } from '@/lib/server/http/find-api-key';
import { isFromThisMachine, senderOf } from '@/lib/server/http/host-policy';

export interface Caller {
  /** Null for a client on this machine without a key. */
  key: StoredApiKey | null;
}

/**
 * On loopback, clients that insist on a key may send any text, which counts as no key. Text that has the form
 * of a Strata key is always treated as one, so that a revoked key never bypasses its budget.
 * @throws StrataError `unauthorized`
 */
export async function callerOf({ headers }: Pick<Request, 'headers'>, found: FoundKey): Promise<Caller> {
  if (found.kind === 'refused') throw new StrataError('unauthorized', found.reason);
  if (found.kind === 'key') return { key: await keyOf(found.key) };
  if (accountsOn) throw needsKey();
  const policy = { port: env.PORT, allowedHosts: apiHosts, localHosts, listensOn: env.HOST };
  if (isFromThisMachine(senderOf(headers), policy)) return { key: null };
  throw needsKey();
}

/** The runs of a key are those of the person who made it. */
export function accessOfCaller({ key }: Caller): Access {
  return key === null || key.owner === null ? single : { kind: 'person', person: key.owner };
}

function needsKey(): StrataError {
  return new StrataError(
    'unauthorized',
    'An API key is needed here. Make one in Settings, and send it as "Authorization: Bearer sk-strata-…".',
  );
}
