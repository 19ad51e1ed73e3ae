/** Finds the drop target: the item of the same kind at the pointer, or nearest to it. */
import { type Active, type CollisionDetection, closestCenter, type Over, pointerWithin } from '@dnd-kit/core';
import type { Movable } from './moves';

/** A slot targets a slot of the layer at the pointer, so that gaps between cards are valid places. */
export const nearestPlace: CollisionDetection = (asked) => {
  const among = (isWanted: (item: Movable) => boolean) =>
    nearest({
      ...asked,
      droppableContainers: asked.droppableContainers.filter((each) => isWanted(movableOf(each))),
    });
  const layers = among(({ kind }) => kind === 'layer');
  const [layer] = layers;
  if (layer === undefined || movableOf(asked.active).kind === 'layer') return layers;
  const { key } = movableOf(layer.data?.droppableContainer);
  return among((item) => item.kind === 'slot' && item.layer === key);
};

const nearest: CollisionDetection = (asked) => {
  const { pointerCoordinates: pointer } = asked;
  if (pointer === null) return [];
  const under = pointerWithin(asked);
  if (under.length > 0) return under;
  const { x, y } = pointer;
  const collisionRect = { left: x, right: x, top: y, bottom: y, width: 0, height: 0 };
  return closestCenter({ ...asked, collisionRect });
};

/** The data of an item that dnd-kit carries. */
export function movableOf({ data }: Pick<Active | Over, 'data'>): Movable {
  return data.current as Movable;
}
