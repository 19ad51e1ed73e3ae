/** Where in the editor something that is dragged would be put: beside what the pointer is nearest to. */
import type { ClientRect, CollisionDetection, DroppableContainer } from '@dnd-kit/core';
import type { DropMark, Movable } from './moves';

interface Point {
  x: number;
  y: number;
}

/**
 * The one mark that the pointer asks for, as dnd-kit's collision. A slot goes beside a slot of the layer under the
 * pointer, so that neither the gaps between cards nor the room below them are places of nothing.
 */
export const markedPlace: CollisionDetection = ({
  active,
  droppableContainers,
  droppableRects,
  pointerCoordinates: pointer,
}) => {
  if (pointer === null) return [];
  const placed = droppableContainers.flatMap((container) => {
    const rect = droppableRects.get(container.id);
    return rect === undefined ? [] : [{ container, rect, item: movableOf(container) }];
  });
  const layers = placed.filter(({ item }) => item.kind === 'layer');
  const layer = nearest(layers, pointer);
  if (layer === undefined) return [];
  if (movableOf(active).kind === 'layer') return [collision(layer, 'y', pointer)];
  const slots = placed.filter(({ item }) => item.kind === 'slot' && item.layer === layer.item.key);
  const slot = nearest(slots, pointer);
  if (slot === undefined) return [];
  const fillsRow = slot.rect.width > 0.6 * layer.rect.width;
  return [collision(slot, fillsRow ? 'y' : 'x', pointer)];
};

interface Placed {
  container: DroppableContainer;
  rect: ClientRect;
  item: Movable;
}

/** What was told to dnd-kit of a thing when it was made movable. */
export function movableOf({ data }: { data: { current?: unknown } }): Movable {
  return data.current as Movable;
}

function collision({ container, rect, item }: Placed, axis: 'x' | 'y', pointer: Point) {
  const past = axis === 'x' ? pointer.x > rect.left + rect.width / 2 : pointer.y > rect.top + rect.height / 2;
  const mark: DropMark = { at: item, side: past ? 'after' : 'before', axis };
  return { id: container.id, data: { droppableContainer: container, mark } };
}

function nearest(placed: readonly Placed[], pointer: Point): Placed | undefined {
  const byDistance = placed.map((each) => ({ each, away: distance(each.rect, pointer) }));
  return byDistance.toSorted((a, b) => a.away - b.away)[0]?.each;
}

/** From the pointer to the rectangle; none inside it. */
function distance({ left, right, top, bottom }: ClientRect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
