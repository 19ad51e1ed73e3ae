import type { ListedConversation } from '@/lib/contract/conversation-contract';
import { textDirection } from '@/lib/format/text-direction';

const names = { question: 'Question', answer: 'Answer', proposal: 'Proposal' } as const;

/** The text in which the search found a conversation, with the words that it found marked. */
export function FoundExcerpt({
  text,
  found,
}: {
  text: string;
  found: NonNullable<ListedConversation['found']>;
}) {
  return (
    <span className="flex gap-2 text-small">
      <span className="shrink-0 text-ink-faint">{names[found.in]}</span>
      <span dir={textDirection(text)} className="min-w-0 flex-1 truncate text-ink-muted">
        {found.marks.map(({ start, end }, i) => (
          <span key={start}>
            {text.slice(found.marks[i - 1]?.end ?? 0, start)}
            <mark className="rounded-sm bg-accent-soft text-ink">{text.slice(start, end)}</mark>
          </span>
        ))}
        {text.slice(found.marks.at(-1)?.end ?? 0)}
      </span>
    </span>
  );
}
