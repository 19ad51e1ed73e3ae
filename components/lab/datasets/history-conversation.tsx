'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Name } from '@/components/ui/name';
import { Skeleton } from '@/components/ui/skeleton';
import { useQuestions } from '@/lib/client/queries/lab/use-questions';
import { textDirection } from '@/lib/format/text-direction';

interface HistoryConversationProps {
  id: string;
  title: string;
  /** The ids of the picked questions. */
  picked: ReadonlySet<string>;
  onPick: (ids: readonly string[], chosen: boolean) => void;
}

/** A conversation that unfolds to its questions, each of which can be picked. */
export function HistoryConversation({ id, title, picked, onPick }: HistoryConversationProps) {
  const [open, setOpen] = useState(false);
  const { data: questions } = useQuestions(id, open);
  return (
    <li className="border-b last:border-b-0">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-10 w-full items-center gap-2 px-3 py-2 text-left text-ui hover:bg-hover touch:min-h-11"
      >
        <ChevronRight
          aria-hidden="true"
          className={`size-4 shrink-0 transition-transform ${open ? 'rotate-90' : ''}`}
        />
        <span className="min-w-0 flex-1 truncate">
          <Name>{title}</Name>
        </span>
      </button>
      {open && questions === undefined && <Skeleton className="m-3 h-8" />}
      {open && questions !== undefined && (
        <ul className="pb-2 pl-9">
          {questions.map((question) => (
            <li key={question.id}>
              <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1 pr-3 text-ui touch:min-h-11">
                <input
                  type="checkbox"
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                  checked={picked.has(question.id)}
                  onChange={(event) => onPick([question.id], event.target.checked)}
                />
                <span dir={textDirection(question.content)} className="line-clamp-3 min-w-0 break-words">
                  {question.content.slice(0, 400)}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
