/** Finds the API key that a request carries. */

import { StrataError } from '@/lib/errors';
import { findApiKey, markApiKeyUsed, type StoredApiKey } from '@/lib/server/db/queries/api-key-queries';
import { logError } from '@/lib/server/log';
import { idOfKey, isKey } from './api-key-secret';

/** The time of last use is recorded once a minute. */
const usedEveryMs = 60_000;

/** @throws StrataError `unauthorized` for an unknown or revoked key. */
export async function keyOf(secret: string): Promise<StoredApiKey> {
  const id = idOfKey(secret);
  const key = id === null ? null : await findApiKey(id);
  if (key === null || !isKey(secret, key.hash)) throw wrongKey();
  const now = new Date();
  if (now.getTime() - (key.lastUsedAt?.getTime() ?? 0) > usedEveryMs)
    markApiKeyUsed(key.id, now).catch((error) => logError('marking a key as used', error));
  return key;
}

function wrongKey(): StrataError {
  return new StrataError(
    'unauthorized',
    'The API key is not valid: it is wrong, or was revoked in Settings.',
  );
}
