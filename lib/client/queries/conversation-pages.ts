/** Optimistic changes to the loaded pages of the list. Pure. */
import type { InfiniteData } from '@tanstack/react-query';
import type { ConversationPage, ListedConversation } from '@/lib/contract/conversation-contract';

export type ConversationPages = InfiniteData<ConversationPage>;

export function withChanges(
  pages: ConversationPages,
  id: string,
  changes: Partial<ListedConversation>,
): ConversationPages {
  return mapItems(pages, (items) => items.map((item) => (item.id === id ? { ...item, ...changes } : item)));
}

export function withoutConversation(pages: ConversationPages, id: string): ConversationPages {
  return mapItems(pages, (items) => items.filter((item) => item.id !== id));
}

/** Every loaded conversation once: one that moved up during loading is on two pages. */
export function conversationsIn(pages: ConversationPages): ListedConversation[] {
  const items = pages.pages.flatMap((page) => page.items);
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}

function mapItems(
  pages: ConversationPages,
  change: (items: ListedConversation[]) => ListedConversation[],
): ConversationPages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })) };
}
