import type { SharedConversation } from '@/lib/contract/share-contract';
import { findShareByToken } from '@/lib/server/db/queries/share-queries';

/** The snapshot of a token; null when the token is unknown or revoked. */
export async function findShare(token: string): Promise<SharedConversation | null> {
  return isToken(token) ? findShareByToken(token) : null;
}

function isToken(token: string): boolean {
  return /^[A-Za-z0-9_-]{20,64}$/.test(token);
}
