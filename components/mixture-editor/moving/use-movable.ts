'use client';

import { useSortable } from '@dnd-kit/sortable';
import type { CSSProperties } from 'react';
import type { Movable } from './moves';

/** dnd-kit's id of a layer or a slot. */
export function movableId({ kind, key }: Pick<Movable, 'kind' | 'key'>): string {
  return `${kind}-${key}`;
}

/** What makes a layer or a slot movable, and moves it out of the way of another. */
export function useMovable(item: Movable) {
  const { setNodeRef, setActivatorNodeRef, listeners, active, isDragging, transform, transition, rect } =
    useSortable({ id: movableId(item), data: item });
  const style: CSSProperties = {
    // Without the scale: what takes another's place keeps its own size.
    transform: transform === null ? undefined : `translate3d(${transform.x}px, ${transform.y}px, 0)`,
    transition,
    // A layer that a slot is taken from keeps its height until the drag ends: nothing moves away under the pointer.
    minHeight: active !== null && item.kind === 'layer' ? rect.current?.height : undefined,
  };
  return {
    ref: setNodeRef,
    handle: { ref: setActivatorNodeRef, ...listeners },
    isDragged: isDragging,
    style,
  };
}
