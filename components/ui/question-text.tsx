import clsx from 'clsx';
import { hasLongWord } from '@/lib/format/long-word';
import { textDirection } from '@/lib/format/text-direction';

/** A question as a heading. A long one is text, not a title. */
export function QuestionText({ content }: { content: string }) {
  const long = content.length > 160 || content.includes('\n');
  return (
    <h2
      dir={textDirection(content)}
      className={clsx(
        'min-w-0 flex-1 whitespace-pre-wrap break-words',
        long ? 'max-w-[62em] font-medium text-reading' : 'font-semibold text-title',
        hasLongWord(content) && 'long-word',
      )}
    >
      {content}
    </h2>
  );
}
