'use client';

import clsx from 'clsx';
import { MoreHorizontal, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { toasts } from '@/components/ui/toast';
import { useChangeConversation, useDeleteConversation } from '@/lib/client/conversations';
import type { Conversation } from '@/lib/http/contract';

export function ConversationItem({ conversation }: { conversation: Conversation }) {
  const { id, title, pinned } = conversation;
  const pathname = usePathname();
  const [renaming, setRenaming] = useState(false);
  const change = useChangeConversation();
  const remove = useRemoveWithUndo();
  const current = pathname === `/c/${id}`;
  const rename = (next: string) => {
    setRenaming(false);
    if (next !== '' && next !== title) {
      change.mutate({ id, title: next }, { onError: (error) => toasts.add({ title: error.message }) });
    }
  };
  if (renaming) return <RenameField title={title} onDone={rename} />;
  return (
    <li
      className={clsx(
        'group relative flex items-center rounded-lg transition-colors',
        current ? 'bg-surface shadow-[0_0_0_1px_var(--line)]' : 'hover:bg-hover',
      )}
    >
      <Link
        href={`/c/${id}`}
        aria-current={current ? 'page' : undefined}
        title={title}
        className="min-w-0 flex-1 truncate rounded-lg py-1.5 pr-8 pl-3 text-ui"
      >
        {title}
      </Link>
      <div className="absolute right-0.5 opacity-0 focus-within:opacity-100 group-hover:opacity-100 has-data-popup-open:opacity-100 max-lg:opacity-100">
        <Menu
          trigger={
            <IconButton label={`Actions for ${title}`} className="size-7">
              <MoreHorizontal />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => setRenaming(true)}>
            <Pencil /> Rename
          </MenuItem>
          <MenuItem onSelect={() => change.mutate({ id, pinned: !pinned })}>
            {pinned ? <PinOff /> : <Pin />} {pinned ? 'Unpin' : 'Pin'}
          </MenuItem>
          <MenuItem tone="danger" onSelect={() => remove(conversation, current)}>
            <Trash2 /> Delete
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}

function RenameField({ title, onDone }: { title: string; onDone: (title: string) => void }) {
  return (
    <li data-own-escape="">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
        autoFocus
        aria-label="New title"
        defaultValue={title}
        maxLength={200}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => onDone(event.target.value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone(event.currentTarget.value.trim());
          if (event.key === 'Escape') onDone(title);
        }}
        className="w-full rounded-lg border border-line-strong bg-surface px-3 py-1 text-ui"
      />
    </li>
  );
}

/** Deletes at once and offers to take it back. */
function useRemoveWithUndo() {
  const remove = useDeleteConversation();
  const change = useChangeConversation();
  const router = useRouter();
  return ({ id, title }: Conversation, current: boolean) => {
    if (current) router.push('/');
    remove.mutate(id, {
      onError: (error) => toasts.add({ title: error.message }),
      onSuccess: () => {
        const toast = toasts.add({
          title: `Deleted “${title.length > 32 ? `${title.slice(0, 31)}…` : title}”`,
          actionProps: {
            children: 'Undo',
            onClick: () => {
              toasts.close(toast);
              change.mutate({ id, deleted: false });
            },
          },
        });
      },
    });
  };
}
