/** What in the editor takes what is dragged: the thing of its kind that the pointer is at, or nearest to. */
import { type Active, type CollisionDetection, closestCenter, type Over, pointerWithin } from '@dnd-kit/core';
import type { Movable } from './moves';

/** A slot goes to a slot of the layer at the pointer, so that the gaps between cards are not places of nothing. */
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

/** What was told to dnd-kit of a thing when it was made movable. */
export function movableOf({ data }: Pick<Active | Over, 'data'>): Movable {
  return data.current as Movable;
}
