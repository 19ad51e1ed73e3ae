/** Translates drags and steps of layers and slots to actions of the draft. Pure. */
import {
  type Direction,
  type Draft,
  type DraftAction,
  placeName,
  stepOf,
} from '@/components/mixture-editor/draft/mixture-draft';

/** The item that moves, and the item whose place it takes. */
export interface Movable {
  kind: 'slot' | 'layer';
  key: number;
  /** The layer of a slot; a layer's own key. */
  layer: number;
}

/** Takes the place of another item of its kind with this index. */
export function dropAction({ kind, key }: Movable, { layer }: Movable, index: number): DraftAction {
  if (kind === 'layer') return { type: 'moveLayer', layer: key, to: index };
  return { type: 'moveSlot', slot: key, to: { layer, index } };
}

/** The action of a step; null where there is none. */
export function stepAction(draft: Draft, { kind, key }: Movable, direction: Direction): DraftAction | null {
  if (kind === 'slot') {
    const to = stepOf(draft, key, direction);
    return to === null ? null : { type: 'moveSlot', slot: key, to };
  }
  const steps = { up: -1, down: 1, left: 0, right: 0 }[direction];
  const to = draft.layers.findIndex((layer) => layer.key === key) + steps;
  return steps === 0 ? null : { type: 'moveLayer', layer: key, to };
}

/** "Slot 1.2", "Layer 1". */
export function nameOf(draft: Draft, { kind, key }: Movable): string {
  if (kind === 'slot') return `Slot ${placeName(draft, key)}`;
  return `Layer ${draft.layers.findIndex((layer) => layer.key === key) + 1}`;
}
