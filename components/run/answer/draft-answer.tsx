import clsx from 'clsx';
import { Markdown } from '@/components/markdown/markdown';
import { Name } from '@/components/ui/name';
import type { CallState } from '@/lib/moa/events/run-state';
import { AuthorLine } from './author-line';

interface DraftProps {
  call: CallState;
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
  className: string;
}

/** The first finished proposal, in the place of the answer until that begins. */
export function DraftAnswer({ call, nameOf, onOpen, className }: DraftProps) {
  return (
    <div
      data-answer-draft=""
      className={clsx('border-line-strong border-l-[3px] border-dashed pl-4 @xl/run:pl-5', className)}
    >
      <AuthorLine call={call} onOpen={onOpen}>
        Draft from {call.call} <Name>{nameOf(call.model)}</Name>, until the answer begins
      </AuthorLine>
      <section aria-label="Draft" className="max-w-[46em] text-ink-muted">
        <Markdown text={call.text} writing={false} />
      </section>
    </div>
  );
}
