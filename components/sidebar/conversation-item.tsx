'use client';

import clsx from 'clsx';
import { MoreHorizontal, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { StateDot } from '@/components/call/state-dot';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu/menu';
import { PageLink } from '@/components/ui/page-link';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useChangeConversation, useDeleteConversation } from '@/lib/client/queries/use-conversations';
import type { ListedConversation } from '@/lib/contract/conversation-contract';
import { plainName } from '@/lib/format/plain-name';
import { textDirection } from '@/lib/format/text-direction';
import { TimeOf } from './time-of';
import { TitleField } from './title-field';
import { useKeptFocus } from './use-kept-focus';

export function ConversationItem({ conversation }: { conversation: ListedConversation }) {
  const { id, pinned, running, updatedAt, ownership } = conversation;
  const title = plainName(conversation.title);
  const timeId = useId();
  const pathname = usePathname();
  const [renaming, setRenaming] = useState(false);
  const change = useChangeConversation();
  const remove = useRemoveWithUndo();
  const current = pathname === `/c/${id}`;
  const link = useRef<HTMLAnchorElement>(null);
  const keepFocus = useKeptFocus(id, link, !renaming);
  const rename = (next: string, by: 'key' | 'leaving') => {
    if (by === 'key') keepFocus();
    setRenaming(false);
    if (next !== '' && next !== title) {
      change.mutateAsync({ id, title: next }).catch(tell);
    }
  };
  if (renaming)
    return (
      <li>
        <TitleField title={title} onDone={rename} />
      </li>
    );
  return (
    <li
      className={clsx(
        'group relative flex items-center rounded-lg transition-colors',
        current ? 'bg-surface shadow-[0_0_0_1px_var(--line)]' : 'hover:bg-hover',
      )}
    >
      <PageLink
        ref={link}
        href={`/c/${id}`}
        aria-current={current ? 'page' : undefined}
        aria-describedby={timeId}
        title={title}
        dir={textDirection(title)}
        className="min-w-0 flex-1 rounded-lg px-3 pt-1.5 pb-6 text-ui group-focus-within:pr-8 group-hover:pr-8 max-lg:pr-8"
      >
        <span className="line-clamp-2 break-words leading-[1.35]">{title}</span>
      </PageLink>
      <span
        id={timeId}
        className="pointer-events-none absolute bottom-1.5 left-3 flex items-center gap-1.5 text-[12px] text-ink-faint leading-4"
      >
        {running && <StateDot tone="asked" />}
        {running ? 'running' : <TimeOf at={updatedAt} />}
      </span>
      {ownership.mine && (
        <div className="absolute top-1 right-0.5 opacity-0 focus-within:opacity-100 group-hover:opacity-100 has-data-popup-open:opacity-100 max-lg:opacity-100">
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
            <MenuItem
              onSelect={() => {
                keepFocus();
                change.mutateAsync({ id, pinned: !pinned }).catch(tell);
              }}
            >
              {pinned ? <PinOff /> : <Pin />} {pinned ? 'Unpin' : 'Pin'}
            </MenuItem>
            <MenuItem
              tone="danger"
              onSelect={() => {
                const neighbour = neighbourOf(link.current);
                void remove(conversation, current).then(() => neighbour?.focus());
              }}
            >
              <Trash2 /> Delete
            </MenuItem>
          </Menu>
        </div>
      )}
    </li>
  );
}

function tell(error: unknown): void {
  toasts.add({ title: messageOf(error) });
}

/** The link of the row below, otherwise above: it gets the focus when a row is deleted. */
function neighbourOf(link: HTMLElement | null): HTMLElement | null {
  const row = link?.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  return neighbour?.querySelector('a') ?? null;
}

/** Deletes at once and offers undo. The row is gone by then, so nothing here may depend on it. */
function useRemoveWithUndo() {
  const remove = useDeleteConversation();
  const change = useChangeConversation();
  const router = useRouter();
  return async ({ id, title: written }: ListedConversation, current: boolean) => {
    const title = plainName(written);
    if (current) router.push('/');
    try {
      await remove.mutateAsync(id);
    } catch (error) {
      return tell(error);
    }
    const toast = toasts.add({
      title: `Deleted “${title.length > 32 ? `${title.slice(0, 31)}…` : title}”`,
      actionProps: {
        children: 'Undo',
        onClick: () => {
          toasts.close(toast);
          change
            .mutateAsync({ id, deleted: false })
            .catch((error) => toasts.add({ title: messageOf(error) }));
        },
      },
    });
  };
}
