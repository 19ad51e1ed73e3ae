'use client';

import { useSortable } from '@dnd-kit/sortable';
import { type CSSProperties, useLayoutEffect, useState } from 'react';
import type { Movable } from './moves';

/** The dnd-kit id of a layer or slot. */
export function movableId({ kind, key }: Pick<Movable, 'kind' | 'key'>): string {
  return `${kind}-${key}`;
}

/** Makes a layer or slot movable, and moves it out of the way of others. */
export function useMovable(item: Movable) {
  const { setNodeRef, setActivatorNodeRef, listeners, active, isDragging, transform, transition, node } =
    useSortable({ id: movableId(item), data: item });
  const keepsHeight = item.kind === 'layer' && active !== null;
  const [height, setHeight] = useState<number>();
  // Measured as a drag starts: dnd-kit's own rectangle is that of the previous drag until it measures again.
  useLayoutEffect(
    () => setHeight(keepsHeight ? node.current?.getBoundingClientRect().height : undefined),
    [keepsHeight, node],
  );
  const style: CSSProperties = {
    // Without scaling: an item that takes another's place keeps its size.
    transform: transform === null ? undefined : `translate3d(${transform.x}px, ${transform.y}px, 0)`,
    transition,
    // A layer keeps its height while one of its slots is dragged, so that nothing moves under the pointer.
    minHeight: height,
  };
  return {
    ref: setNodeRef,
    handle: { ref: setActivatorNodeRef, ...listeners },
    isDragged: isDragging,
    style,
  };
}
