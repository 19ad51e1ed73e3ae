'use client';

import { ArrowUp, Square } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useState,
} from 'react';
import { isComposing } from '@/lib/client/browser/is-composing';
import { useStoredState } from '@/lib/client/browser/use-stored-state';
import { limits } from '@/lib/mixture/limits';

const stillAnswering = 'Still answering. Wait for the answer, or stop it.';

export interface QuestionFieldProps {
  /** Identifies the draft: a conversation's id, or `new`. */
  draftKey: string;
  placeholder: string;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Resolves when the question is stored; rejects with a message that can be shown. */
  onAsk: (content: string) => Promise<unknown>;
  /** Why nothing can be asked now; null when it can. */
  obstacle: string | null;
  /** Stops the current run of this conversation, if there is one. */
  running?: { stop: () => void };
  /** Called for ArrowUp in an empty field. */
  onEditLast?: () => void;
  /** Shown before the send button: the mixture. */
  children: ReactNode;
}

/** The text field for questions. A draft survives a reload; a question that could not be sent comes back. */
export function QuestionField(props: QuestionFieldProps) {
  const { draftKey, placeholder, field, onAsk, obstacle, running, onEditLast, children } = props;
  const [draft, setDraft] = useStoredState('session', `draft.${draftKey}`, '');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useFocusOnArrival(field);
  const tooLong = draft.length > limits.messageLength;
  const isRunning = running !== undefined;
  // What was refused because of the run can be asked now.
  useEffect(() => {
    if (!isRunning) setProblem((before) => (before === stillAnswering ? null : before));
  }, [isRunning]);

  /** Before what was typed since. */
  const giveBack = (content: string) =>
    setDraft((typed) => (typed.trim() === '' ? content : `${content}\n\n${typed}`));

  async function ask(event?: FormEvent) {
    event?.preventDefault();
    const content = draft.trim();
    if (content === '' || asking || tooLong) return;
    if (running) return setProblem(stillAnswering);
    if (obstacle !== null) return setProblem(obstacle);
    setAsking(true);
    setProblem(null);
    setDraft('');
    try {
      await onAsk(content);
    } catch (error) {
      giveBack(content);
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setAsking(false);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter also confirms a character of an input method; then it does not send.
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      ask();
    } else if (event.key === 'ArrowUp' && draft === '') {
      onEditLast?.();
    }
  }

  return (
    <form
      onSubmit={ask}
      className="rounded-2xl border bg-surface shadow-raised transition-colors focus-within:border-line-strong"
    >
      {(problem !== null || tooLong) && (
        <p role="alert" className="px-4 pt-3 text-danger-ink text-small">
          {tooLong
            ? `At most ${limits.messageLength.toLocaleString('en')} characters; this has ${draft.length.toLocaleString('en')}.`
            : problem}
        </p>
      )}
      <textarea
        ref={field}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        onKeyDown={onKeyDown}
        // Of a person who writes, Escape leaves the field first. In an empty field it stops the run.
        data-own-escape={draft === '' ? undefined : ''}
        rows={1}
        dir="auto"
        aria-label={placeholder}
        placeholder={placeholder}
        className="long-word field-sizing-content block max-h-[40dvh] min-h-12 w-full resize-none bg-transparent px-4 pt-3 pb-1 text-reading outline-none placeholder:text-ink-faint"
      />
      <div className="flex items-center justify-end gap-1 px-2 pb-2">
        {children}
        {running ? (
          <button
            type="button"
            onClick={running.stop}
            aria-label="Stop the run"
            title="Stop the run (Esc)"
            className="inline-flex size-8 items-center justify-center rounded-lg bg-ink text-page touch:size-11 transition-opacity hover:opacity-85"
          >
            <Square className="size-3 fill-current" />
          </button>
        ) : (
          <button
            type="submit"
            disabled={draft.trim() === '' || asking || tooLong}
            aria-label="Send"
            title="Send (Enter)"
            className="inline-flex size-8 items-center justify-center rounded-lg bg-ink text-page touch:size-11 transition-opacity hover:opacity-85 disabled:bg-line disabled:text-ink-faint"
          >
            <ArrowUp className="size-4" />
          </button>
        )}
      </div>
    </form>
  );
}

/** Focuses the field where there is a keyboard and nothing else has the focus. */
function useFocusOnArrival(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const free = document.activeElement === document.body;
    if (free && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, [field]);
}
