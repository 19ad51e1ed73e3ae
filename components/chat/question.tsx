'use client';

import { Pencil } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { QuestionText } from '@/components/ui/question-text';
import { isComposing } from '@/lib/client/browser/is-composing';
import type { RunOutline } from '@/lib/contract/run-contract';
import type { TurnView } from '@/lib/conversation/thread';
import { limits } from '@/lib/mixture/limits';
import { BranchSwitcher } from './branch-switcher';

interface QuestionProps {
  turn: TurnView<RunOutline>;
  editing: boolean;
  /** Absent where nothing can be asked. */
  onEditing?: (editing: boolean) => void;
  onAskInstead: (content: string) => Promise<unknown>;
  onSibling: (messageId: string) => void;
}

/** A question as a heading. Editing it creates a branch. */
export function Question({ turn, editing, onEditing, onAskInstead, onSibling }: QuestionProps) {
  const { message, siblings } = turn;
  if (editing && onEditing)
    return (
      <QuestionEditor content={message.content} onCancel={() => onEditing(false)} onAsk={onAskInstead} />
    );
  const position = siblings.findIndex(({ id }) => id === message.id) + 1;
  return (
    <div className="group/question flex items-start gap-2">
      <QuestionText content={message.content} />
      <span className="flex items-center opacity-0 transition-opacity focus-within:opacity-100 group-hover/question:opacity-100 has-[button:disabled]:opacity-100 max-lg:opacity-100">
        <BranchSwitcher
          of="question"
          position={position}
          count={siblings.length}
          onMove={(next) => {
            const sibling = siblings[next - 1];
            if (sibling) onSibling(sibling.id);
          }}
        />
        <CopyButton text={message.content} label="Copy question" />
        {onEditing && (
          <IconButton label="Edit question" onClick={() => onEditing(true)}>
            <Pencil />
          </IconButton>
        )}
      </span>
    </div>
  );
}

interface QuestionEditorProps {
  content: string;
  onCancel: () => void;
  onAsk: (content: string) => Promise<unknown>;
}

function QuestionEditor({ content, onCancel, onAsk }: QuestionEditorProps) {
  const [draft, setDraft] = useState(content);
  const [state, setState] = useState<{ asking: boolean; problem: string | null }>({
    asking: false,
    problem: null,
  });
  async function ask(event?: FormEvent) {
    event?.preventDefault();
    if (draft.trim() === '' || state.asking) return;
    setState({ asking: true, problem: null });
    await onAsk(draft.trim()).then(onCancel, (error: Error) =>
      setState({ asking: false, problem: error.message }),
    );
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') onCancel();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    ask();
  }
  return (
    <form onSubmit={ask} data-own-escape="" className="flex flex-col gap-2">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit here.
        autoFocus
        aria-label="Edit question"
        dir="auto"
        value={draft}
        maxLength={limits.messageLength}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        className="long-word field-sizing-content max-h-[50dvh] min-h-16 w-full resize-none rounded-xl border border-line-strong bg-surface px-3.5 py-2.5 text-reading"
      />
      {state.problem !== null && (
        <p role="alert" className="text-danger-ink text-small">
          {state.problem}
        </p>
      )}
      <div className="flex items-center gap-1.5">
        <Button look="solid" type="submit" disabled={draft.trim() === '' || state.asking}>
          Ask again
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        <span className="ml-1 text-ink-faint text-small">Creates a branch; the original stays.</span>
      </div>
    </form>
  );
}
