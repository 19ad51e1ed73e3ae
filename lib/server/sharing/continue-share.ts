import { nanoid } from 'nanoid';
import type { Conversation } from '@/lib/contract/conversation-contract';
import type { SharedConversation } from '@/lib/contract/share-contract';
import { found } from '@/lib/errors';
import { copyConversation } from '@/lib/server/db/queries/copy-conversation';
import { findShare } from './find-share';

/**
 * Copies a shared conversation for its visitor.
 * @throws StrataError `not_found` when the token is unknown or revoked.
 */
export async function continueShare(token: string): Promise<Conversation> {
  return copyConversation(withNewIds(found(await findShare(token), 'share'), nanoid));
}

/** The same messages and runs with new ids. */
export function withNewIds(shared: SharedConversation, newId: () => string): SharedConversation {
  const ids = new Map([...shared.messages, ...shared.runs].map(({ id }) => [id, newId()]));
  const renamed = (id: string) => ids.get(id) ?? id;
  return {
    ...shared,
    messages: shared.messages.map((message) => ({
      ...message,
      id: renamed(message.id),
      parentId: message.parentId === null ? null : renamed(message.parentId),
    })),
    runs: shared.runs.map((run) => ({ ...run, id: renamed(run.id), messageId: renamed(run.messageId) })),
  };
}
