/** What a link preview says about a share. Pure. */
import { plainText } from '@/components/call/plain-text';
import type { SharedConversation } from '@/lib/contract/share-contract';

/** Previews show some 160 characters; an excerpt of Markdown is as much as that in any case. */
const longest = 180;
const excerpt = 2000;

/** What the owner wrote; otherwise the beginning of the first answer as plain text, cut at a word, or the question. */
export function shareDescription({ description, messages, runs }: SharedConversation): string {
  if (description !== undefined) return description;
  const said = runs.find(({ answer }) => answer.trim() !== '')?.answer ?? messages[0]?.content ?? '';
  const text = plainText(said.slice(0, excerpt)).replace(/\s+/g, ' ').trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).toWellFormed();
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > longest / 2 ? lastSpace : longest)}…`;
}
