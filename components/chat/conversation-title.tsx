'use client';

import { useRef, useState } from 'react';
import { TitleField } from '@/components/sidebar/title-field';
import { toasts } from '@/components/ui/toast';
import { useChangeConversation } from '@/lib/client/queries/use-conversations';
import type { Conversation } from '@/lib/contract/conversation-contract';
import { plainName } from '@/lib/format/plain-name';
import { textDirection } from '@/lib/format/text-direction';

/** The title in the head of a conversation. A click edits it; Enter saves, Escape keeps the old one. */
export function ConversationTitle({
  conversation: { id, title: written, ownership },
}: {
  conversation: Conversation;
}) {
  const title = plainName(written);
  const [editing, setEditing] = useState(false);
  const change = useChangeConversation();
  const button = useRef<HTMLButtonElement>(null);
  function rename(next: string, by: 'key' | 'leaving') {
    setEditing(false);
    if (by === 'key') requestAnimationFrame(() => button.current?.focus());
    if (next === '' || next === title) return;
    change.mutateAsync({ id, title: next }).catch((error: Error) => toasts.add({ title: error.message }));
  }
  return (
    <h1 dir={textDirection(title)} className="flex min-w-0 flex-1 text-ink-muted text-ui">
      {!ownership.mine ? (
        <span className="min-w-0 self-center truncate">{title}</span>
      ) : editing ? (
        <span className="max-w-[48em] flex-1">
          <TitleField title={title} onDone={rename} />
        </span>
      ) : (
        <button
          ref={button}
          type="button"
          title="Edit the title"
          onClick={() => setEditing(true)}
          className="-mx-2 min-h-8 min-w-0 truncate rounded-lg px-2 text-start transition-colors hover:bg-hover hover:text-ink touch:min-h-11"
        >
          {title}
        </button>
      )}
    </h1>
  );
}
