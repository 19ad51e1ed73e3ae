import type { SharedConversation } from '@/lib/contract/share-contract';
import { findShareByToken } from '@/lib/server/db/queries/conversations/share-queries';
import { publicSnapshot } from './public-snapshot';

/** The snapshot of a token; null when the token is unknown, revoked or expired. */
export async function findShare(token: string): Promise<SharedConversation | null> {
  const stored = isToken(token) ? await findShareByToken(token, new Date()) : null;
  if (stored === null) return null;
  return stored.isEarlier ? publicSnapshot(stored.shared) : stored.shared;
}

function isToken(token: string): boolean {
  return /^[A-Za-z0-9_-]{20,64}$/.test(token);
}
