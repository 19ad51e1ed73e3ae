import { expect, test } from 'vitest';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { presets } from '@/lib/mixture/presets';
import {
  type Direction,
  type Draft,
  type DraftAction,
  draftOf,
  hasRoomForLayer,
  mixtureOf,
  placeName,
  reduceDraft,
  roomIn,
  stepOf,
} from './mixture-draft';

const mixture: Mixture = {
  name: 'M',
  layers: [
    { proposers: [{ model: 't/a' }, { model: 't/b' }, { model: 't/c' }], quorum: 2, graceMs: 100 },
    { proposers: [{ model: 't/d' }] },
  ],
  aggregator: { model: 't/z' },
};

/** The draft after the actions; each is created from the current draft. */
function after(...steps: ((draft: Draft) => DraftAction)[]): Draft {
  return steps.reduce((draft, step) => reduceDraft(draft, step(draft)), draftOf(mixture));
}
const layer = (draft: Draft, index: number) => draft.layers[index]?.key ?? -1;
const slot = (draft: Draft, layerIndex: number, index: number) =>
  draft.layers[layerIndex]?.slots[index]?.key ?? -1;
/** A move by keyboard, which must be possible. */
function step(now: Draft, key: number, direction: Direction): DraftAction {
  const to = stepOf(now, key, direction);
  if (to === null) throw new Error('There is no such step');
  return { type: 'moveSlot', slot: key, to };
}
const models = (draft: Draft) =>
  draft.layers.map(({ slots }) => slots.map(({ spec }) => spec.model.slice(2)).join(''));

test.each([...presets])('a draft of %s makes the same mixture', (_slug, preset) => {
  expect(mixtureOf(draftOf(preset))).toEqual(preset);
});

test('empty fields are left out, except for a missing name and model, which validation reports', () => {
  const draft = after(
    () => ({ type: 'setFields', changes: { name: '', description: '', callTimeoutMs: undefined } }),
    () => ({ type: 'setAggregator', changes: { model: '', fallbacks: [], instructions: '' } }),
    (now) => ({ type: 'setSlot', slot: slot(now, 0, 0), changes: { temperature: undefined } }),
  );
  expect(mixtureOf(draft)).toEqual({ ...mixture, name: '', aggregator: { model: '' } });
});

test('a list of disagreement counts towards the limit of calls as in the schema', () => {
  const full = reduceDraft(draftOf(mixture), {
    type: 'load',
    mixture: {
      ...mixture,
      layers: [12, 12, 12].map((size) => ({
        proposers: Array.from({ length: size }, () => ({ model: 't/a' })),
      })),
    },
  });
  const room = (draft: Draft) => hasRoomForLayer(draft, 2);
  const listing = reduceDraft(full, { type: 'setAggregator', changes: { structuredDisagreement: true } });
  expect([room(full), room(listing)]).toEqual([true, false]);
  const off = reduceDraft(listing, { type: 'setAggregator', changes: { structuredDisagreement: undefined } });
  expect(mixtureOf(off)).toEqual(mixtureOf(full));
});

test('unused optional steps are left out, and the whole object when none is used', () => {
  const references = { dropOutlier: true, dropNearDuplicates: undefined };
  const draft = after(() => ({ type: 'setFields', changes: { references } }));
  expect(mixtureOf(draft).references).toEqual({ dropOutlier: true });
  const none = after(() => ({ type: 'setFields', changes: { references: { dropOutlier: undefined } } }));
  expect(mixtureOf(none)).toEqual(mixture);
});

test('slots are added, copied, moved and removed, and keep their keys', () => {
  expect(models(after((now) => ({ type: 'addSlot', layer: layer(now, 0) })))).toEqual(['abcc', 'd']);
  expect(models(after((now) => ({ type: 'duplicateSlot', slot: slot(now, 0, 0), copies: 2 })))).toEqual([
    'aaabc',
    'd',
  ]);
  expect(models(after((now) => step(now, slot(now, 0, 0), 'right')))).toEqual(['bac', 'd']);
  expect(models(after((now) => step(now, slot(now, 0, 0), 'down')))).toEqual(['bc', 'da']);
  const removed = after((now) => ({ type: 'removeSlot', slot: slot(now, 0, 1) }));
  expect(models(removed)).toEqual(['ac', 'd']);
  const keys = after((now) => ({ type: 'duplicateLayer', layer: layer(now, 0) })).layers.flatMap(
    ({ key, slots }) => [key, ...slots.map((each) => each.key)],
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('layers are added, copied, moved and removed; the last one stays', () => {
  expect(models(after(() => ({ type: 'addLayer' })))).toEqual(['abc', 'd', 'd']);
  expect(models(after((now) => ({ type: 'duplicateLayer', layer: layer(now, 0) })))).toEqual([
    'abc',
    'abc',
    'd',
  ]);
  expect(models(after((now) => ({ type: 'moveLayer', layer: layer(now, 1), to: 0 })))).toEqual(['d', 'abc']);
  expect(models(after((now) => ({ type: 'moveLayer', layer: layer(now, 0), to: -1 })))).toEqual(['abc', 'd']);
  const remove = (now: Draft): DraftAction => ({ type: 'removeLayer', layer: layer(now, 0) });
  expect(models(after(remove, remove))).toEqual(['d']);
});

test('a slot is moved to another layer and gets the id of its new place', () => {
  const before = draftOf(mixture);
  const moving = slot(before, 0, 1);
  const to = { layer: layer(before, 1), index: 0 };
  const draft = reduceDraft(before, { type: 'moveSlot', slot: moving, to });
  expect(models(draft)).toEqual(['ac', 'bd']);
  expect([placeName(before, moving), placeName(draft, moving)]).toEqual(['1.2', '2.1']);
});

test('moving a slot to its own place does not change the draft', () => {
  const draft = draftOf(mixture);
  const to = { layer: layer(draft, 0), index: 1 };
  expect(reduceDraft(draft, { type: 'moveSlot', slot: slot(draft, 0, 1), to })).toBe(draft);
  expect(reduceDraft(draft, { type: 'moveLayer', layer: layer(draft, 1), to: 1 })).toBe(draft);
  expect(reduceDraft(draft, { type: 'moveLayer', layer: layer(draft, 1), to: 2 })).toBe(draft);
});

test('a layer never becomes empty', () => {
  const draft = draftOf(mixture);
  expect(stepOf(draft, slot(draft, 1, 0), 'up')).toBeNull();
  const to = { layer: layer(draft, 0), index: 0 };
  expect(reduceDraft(draft, { type: 'moveSlot', slot: slot(draft, 1, 0), to })).toBe(draft);
  expect(reduceDraft(draft, { type: 'removeSlot', slot: slot(draft, 1, 0) })).toBe(draft);
});

test('a quorum of all proposers is removed with its grace period', () => {
  const draft = after((now) => ({ type: 'removeSlot', slot: slot(now, 0, 2) }));
  expect(mixtureOf(draft).layers[0]).toEqual({ proposers: [{ model: 't/a' }, { model: 't/b' }] });
});

test('no change exceeds the limits of a layer, of layers or of a run', () => {
  const full = after((now) => ({ type: 'duplicateSlot', slot: slot(now, 0, 0), copies: 50 }));
  expect(full.layers[0]?.slots).toHaveLength(12);
  expect(reduceDraft(full, { type: 'addSlot', layer: layer(full, 0) })).toBe(full);
  const copy = (now: Draft): DraftAction => ({ type: 'duplicateLayer', layer: layer(now, 0) });
  const thrice = [copy, copy, copy].reduce((draft, step) => reduceDraft(draft, step(draft)), full);
  expect(thrice.layers.map(({ slots }) => slots.length)).toEqual([12, 12, 12, 1]);
  const last = thrice.layers.at(-1);
  expect(last && roomIn(thrice, last)).toBe(2);
  const add = (draft: Draft) => reduceDraft(draft, { type: 'addLayer' });
  expect(add(add(add(add(add(draftOf(mixture)))))).layers).toHaveLength(5);
});

test('an adaptive quorum survives the editor, and the removal of a slot that the fixed one needs', () => {
  const adaptive: Mixture = {
    ...mixture,
    layers: mixture.layers.map((layer) => ({ ...layer, adaptiveQuorum: { similarity: 0.5 } })),
  };
  const draft = draftOf(adaptive);
  expect(mixtureOf(draft)).toEqual(adaptive);
  const key = draft.layers[0]?.slots[0]?.key ?? -1;
  const [first] = mixtureOf(reduceDraft(draft, { type: 'removeSlot', slot: key })).layers;
  expect(first).toEqual({
    proposers: [{ model: 't/b' }, { model: 't/c' }],
    adaptiveQuorum: { similarity: 0.5 },
  });
});

test('options of speed and the way to the answer are saved, and switched off they are absent', () => {
  const fast: Mixture = {
    ...mixture,
    aggregator: { model: 't/z', strategy: 'rank' },
    earlyExit: { similarity: 0.5 },
    routing: 'easy-questions',
    draft: true,
  };
  expect(mixtureOf(draftOf(fast))).toEqual(fast);
  const changes = { earlyExit: undefined, routing: undefined, draft: undefined };
  const off = reduceDraft(draftOf(fast), { type: 'setFields', changes });
  expect(mixtureOf(reduceDraft(off, { type: 'setAggregator', changes: { strategy: undefined } }))).toEqual(
    mixture,
  );
});
