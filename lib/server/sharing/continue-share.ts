import { nanoid } from 'nanoid';
import type { Conversation } from '@/lib/contract/conversation-contract';
import { found } from '@/lib/errors';
import { copyConversation } from '@/lib/server/db/queries/copy-conversation';
import { findShare } from './find-share';
import { withNewIds } from './public-snapshot';

/**
 * Copies a shared conversation for its visitor.
 * @throws StrataError `not_found` when the token is unknown or revoked.
 */
export async function continueShare(token: string): Promise<Conversation> {
  return copyConversation(withNewIds(found(await findShare(token), 'share'), nanoid));
}
