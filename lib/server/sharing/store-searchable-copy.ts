import type { Conversation } from '@/lib/contract/conversation-contract';
import { type ConversationCopy, storeCopy } from '@/lib/server/db/queries/conversations/store-copy';
import { indexEndedRun } from '@/lib/server/runs/index-ended-runs';

/** As `storeCopy`; the search finds its runs soon after. */
export async function storeSearchableCopy(copy: ConversationCopy): Promise<Conversation> {
  const conversation = await storeCopy(copy);
  for (const { id } of copy.runs) indexEndedRun(id);
  return conversation;
}
