'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { toasts } from '@/components/ui/toast';
import { useDatasetFromHistory } from '@/lib/client/queries/lab/use-datasets';
import { useConversations } from '@/lib/client/queries/use-conversations';
import { plural } from '@/lib/format/quantities';
import { HistoryConversation } from './history-conversation';

/** Makes a dataset of questions that were asked in conversations. */
export function HistoryDialog({ onClosed }: { onClosed: () => void }) {
  const [name, setName] = useState('From history');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { data, hasNextPage, fetchNextPage } = useConversations(search.trim());
  const create = useDatasetFromHistory();
  const conversations = data?.pages.flatMap(({ items }) => items) ?? [];
  function pick(ids: readonly string[], chosen: boolean) {
    const next = new Set(picked);
    for (const id of ids) {
      if (chosen) next.add(id);
      else next.delete(id);
    }
    setPicked(next);
  }
  async function make() {
    // The mutation reports an error.
    const made = await create.mutateAsync({ name: name.trim(), messageIds: [...picked] }).catch(() => null);
    if (made === null) return;
    toasts.add({ title: `${made.name} has ${plural(made.samples, 'sample')}.` });
    onClosed();
  }
  return (
    <Dialog title="Dataset from history" size="wide" onClosed={onClosed}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Name" value={name} maxLength={100} onValueChange={setName} />
          <Field label="Search conversations" value={search} onValueChange={setSearch} />
        </div>
        <ul
          aria-label="Conversations"
          className="flex max-h-[44dvh] flex-col overflow-y-auto rounded-xl border"
        >
          {conversations.map(({ id, title }) => (
            <HistoryConversation key={id} id={id} title={title} picked={picked} onPick={pick} />
          ))}
          {data !== undefined && conversations.length === 0 && (
            <li className="px-4 py-3 text-ink-muted text-ui">No conversation found.</li>
          )}
          {hasNextPage && (
            <li className="px-2 py-1">
              <Button onClick={() => fetchNextPage()}>Show more</Button>
            </li>
          )}
        </ul>
        <p className="text-ink-muted text-small">
          A follow-up question brings the turns before it along, so that it can be answered.
        </p>
        {create.error !== null && (
          <p role="alert" className="text-danger-ink text-ui">
            {create.error.message}
          </p>
        )}
        <Button
          look="solid"
          className="self-start"
          disabled={picked.size === 0 || name.trim() === '' || create.isPending}
          onClick={make}
        >
          {picked.size === 0 ? 'Pick questions' : `Create with ${plural(picked.size, 'question')}`}
        </Button>
      </div>
    </Dialog>
  );
}
