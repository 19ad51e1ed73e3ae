/** What a drag or a step of the editor's layers and slots means for its draft. Pure. */
import {
  besideLayer,
  besideSlot,
  type Direction,
  type Draft,
  type DraftAction,
  placeName,
  type Side,
  stepOf,
} from '@/components/mixture-editor/draft/draft';

/** What moves, and what it is put beside. */
export interface Movable {
  kind: 'slot' | 'layer';
  key: number;
  /** The layer that a slot stands in; a layer's own key. */
  layer: number;
}

/** A line between two things: at which of them, on which side, and whether they stand beside or below each other. */
export interface DropMark {
  at: Movable;
  side: Side;
  axis: 'x' | 'y';
}

/** What it is to let it go at the mark; null where nothing would change. */
export function dropAction(draft: Draft, { kind, key }: Movable, { at, side }: DropMark): DraftAction | null {
  if (kind === 'layer') {
    const to = besideLayer(draft, key, at.key, side);
    return to === null ? null : { type: 'moveLayer', layer: key, to };
  }
  const to = besideSlot(draft, key, at.key, side);
  return to === null ? null : { type: 'moveSlot', slot: key, to };
}

/** What a step is; null where there is no such place. */
export function stepAction(draft: Draft, { kind, key }: Movable, direction: Direction): DraftAction | null {
  if (kind === 'slot') {
    const to = stepOf(draft, key, direction);
    return to === null ? null : { type: 'moveSlot', slot: key, to };
  }
  const to =
    draft.layers.findIndex((layer) => layer.key === key) + { up: -1, down: 1, left: 0, right: 0 }[direction];
  const moves = (direction === 'up' || direction === 'down') && to >= 0 && to < draft.layers.length;
  return moves ? { type: 'moveLayer', layer: key, to } : null;
}

/** "Slot 1.2", "Layer 1". */
export function nameOf(draft: Draft, { kind, key }: Movable): string {
  if (kind === 'slot') return `Slot ${placeName(draft, key)}`;
  return `Layer ${draft.layers.findIndex((layer) => layer.key === key) + 1}`;
}

export function isSame(a: Movable | null, b: Movable): boolean {
  return a?.kind === b.kind && a.key === b.key;
}
