import { expect, test } from 'vitest';
import { draftOf, reduceDraft } from '@/components/mixture-editor/draft/mixture-draft';
import { dropAction, type Movable, nameOf, stepAction } from './moves';

const proposers = (...models: string[]) => ({
  proposers: models.map((model) => ({ model: `demo/${model}` })),
});
const draft = draftOf({
  name: 'Two layers',
  layers: [proposers('a', 'b', 'c'), proposers('d', 'e')],
  aggregator: { model: 'demo/f' },
});

function slot(layer: number, index: number): Movable {
  const { key, slots } = draft.layers[layer] as (typeof draft.layers)[number];
  return { kind: 'slot', key: slots[index]?.key ?? -1, layer: key };
}

function layer(index: number): Movable {
  const key = draft.layers[index]?.key ?? -1;
  return { kind: 'layer', key, layer: key };
}

test.each([
  ['a slot', slot(0, 0), slot(0, 2), 2, 'Slot 1.1', 'Slot 1.3'],
  ['a slot of another layer', slot(0, 0), slot(1, 1), 1, 'Slot 1.1', 'Slot 2.2'],
  ['a layer', layer(1), layer(0), 0, 'Layer 2', 'Layer 1'],
])('a slot that is dropped at %s takes its place', (_name, item, over, index, before, after) => {
  expect(nameOf(draft, item)).toBe(before);
  expect(nameOf(reduceDraft(draft, dropAction(item, over, index)), item)).toBe(after);
});

test('a step moves a slot among its neighbours and to other layers, and a layer up and down', () => {
  const stepped = (item: Movable, direction: 'left' | 'right' | 'up' | 'down') => {
    const action = stepAction(draft, item, direction);
    return action === null ? null : nameOf(reduceDraft(draft, action), item);
  };
  expect(stepped(slot(0, 0), 'right')).toBe('Slot 1.2');
  expect(stepped(slot(0, 0), 'down')).toBe('Slot 2.3');
  expect(stepped(slot(0, 0), 'left')).toBeNull();
  expect(stepped(layer(0), 'down')).toBe('Layer 2');
  expect(stepped(layer(0), 'up')).toBe('Layer 1');
  expect(stepped(layer(0), 'right')).toBeNull();
});
