'use client';

import { GripVertical } from 'lucide-react';
import { type Draft, placeName } from '@/components/mixture-editor/draft/mixture-draft';
import { useModelName } from '@/lib/client/queries/use-models';
import { type Movable, nameOf } from './moves';

/** The item that follows the pointer. */
export function Ghost({ draft, item }: { draft: Draft; item: Movable }) {
  const modelName = useModelName();
  const slot = draft.layers.flatMap(({ slots }) => slots).find(({ key }) => key === item.key);
  return (
    <span
      data-dragged=""
      className="inline-flex cursor-grabbing items-center gap-2 rounded-xl border border-accent bg-surface py-2 pr-3.5 pl-2 text-ui shadow-raised"
    >
      <GripVertical aria-hidden="true" className="size-4 text-ink-faint" />
      <span className={item.kind === 'slot' ? 'figures text-ink-faint text-small' : 'font-semibold'}>
        {item.kind === 'slot' ? placeName(draft, item.key) : nameOf(draft, item)}
      </span>
      {item.kind === 'slot' && slot && <span className="font-medium">{modelName(slot.spec.model)}</span>}
    </span>
  );
}
