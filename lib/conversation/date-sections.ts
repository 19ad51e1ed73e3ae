/** The sections of the sidebar. Pure. */
import type { ListedConversation } from '@/lib/contract/conversation-contract';
import { monthWords } from '@/lib/format/time-words';

export interface Section {
  title: string;
  items: ListedConversation[];
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Pinned conversations first, then by day and month, in the given order. Days are in the reader's time zone.
 */
export function sectionsOf(conversations: readonly ListedConversation[], now: Date): Section[] {
  const sections: Section[] = [];
  for (const conversation of conversations) {
    const title = conversation.pinned ? 'Pinned' : titleOf(new Date(conversation.updatedAt), now);
    const section = sections.find((candidate) => candidate.title === title);
    if (section === undefined) sections.push({ title, items: [conversation] });
    else section.items.push(conversation);
  }
  return sections;
}

function titleOf(date: Date, now: Date): string {
  const days = Math.round((startOfDay(now) - startOfDay(date)) / dayMs);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days < 7) return 'Last seven days';
  return monthWords(date);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
