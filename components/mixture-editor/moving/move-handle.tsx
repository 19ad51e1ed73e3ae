'use client';

import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Direction } from '@/components/mixture-editor/draft/mixture-draft';
import { IconButton } from '@/components/ui/button';
import { useAlive } from '@/components/ui/use-alive';
import type { Movable } from './moves';
import { useStep } from './moving-area';
import { movableId, type useMovable } from './use-movable';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface MoveHandleProps {
  item: Movable;
  /** "1.2", "layer 1". */
  name: string;
  handle: ReturnType<typeof useMovable>['handle'];
}

/** The handle of a layer or slot: drags it, and moves it with the arrow keys. */
export function MoveHandle({ item, name, handle }: MoveHandleProps) {
  const step = useStep();
  const alive = useAlive();
  function onKeyDown(event: KeyboardEvent) {
    const direction = arrows[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    step(item, direction);
  }
  return (
    <IconButton
      {...handle}
      disabled={!alive}
      label={`Drag ${name}, or move it by the arrow keys`}
      data-handle={movableId(item)}
      onKeyDown={onKeyDown}
      className="-ml-1.5 w-6 cursor-grab touch-none active:cursor-grabbing"
    >
      <GripVertical />
    </IconButton>
  );
}
