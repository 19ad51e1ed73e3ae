/** Looks for the title that the server gives a conversation after its first answer. */

import type { QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/browser/api';
import { tellOtherTabs } from '@/lib/client/browser/other-tabs';
import type { ConversationEnd, ConversationPage } from '@/lib/contract/conversation-contract';
import { titleFrom } from '@/lib/conversation/title-from';
import { type ConversationPages, withChanges } from './conversation-pages';
import { replaceQueryData } from './replace-query-data';
import { detailKey, listKey } from './use-conversations';

/** The server gives up after 10 s. */
const delaysMs = [500, 1500, 3500, 6000];

/** Resolves when the title has come, or when none comes any more. */
export async function followTitle(client: QueryClient, conversationId: string): Promise<void> {
  const key = detailKey(conversationId);
  const titleIn = () => client.getQueryData<ConversationEnd>(key)?.conversation.title;
  const question = client.getQueryData<ConversationEnd>(key)?.messages[0]?.content;
  const automatic = question === undefined ? null : titleFrom(question);
  for (const delay of delaysMs) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (titleIn() !== automatic) return;
    // The conversation was asked just now, so it is on the first page unless many are pinned.
    const { items } = await api<ConversationPage>('GET', '/api/conversations?limit=20');
    const title = items.find(({ id }) => id === conversationId)?.title;
    if (title === undefined || title === automatic) continue;
    client.setQueriesData<ConversationPages>(
      { queryKey: listKey },
      (pages) => pages && withChanges(pages, conversationId, { title }),
    );
    await replaceQueryData<ConversationEnd>(
      client,
      key,
      (known) => known && { ...known, conversation: { ...known.conversation, title } },
    );
    return tellOtherTabs();
  }
}
