/**
 * The draft of a mixture in the editor: layers and slots have keys that survive moving, and fields may hold
 * invalid values. All decisions of the editor are made here. Pure.
 */
import { callCount, limits, spareCalls } from '@/lib/mixture/limits';
import type { Aggregator, Mixture, Proposer } from '@/lib/mixture/mixture-schema';

export interface DraftSlot {
  key: number;
  spec: Proposer;
}

export interface DraftLayer {
  key: number;
  slots: DraftSlot[];
  /** Absent: the layer waits for all. */
  quorum?: number;
  graceMs?: number;
  adaptiveQuorum?: Mixture['layers'][number]['adaptiveQuorum'];
}

/** The fields of a mixture outside its layers. */
export type DraftFields = Omit<Mixture, 'layers'>;

export interface Draft {
  fields: DraftFields;
  layers: DraftLayer[];
  nextKey: number;
}

/** The directions of a slot: within its layer, or to the end of the layer above or below. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** A possible place of a slot: the key of its layer and its index there after the move. */
export interface SlotTarget {
  layer: number;
  index: number;
}

export type DraftAction =
  | { type: 'load'; mixture: Mixture }
  | { type: 'setFields'; changes: Partial<DraftFields> }
  | { type: 'setAggregator'; changes: Partial<Aggregator> }
  | { type: 'addLayer' }
  | { type: 'duplicateLayer' | 'removeLayer'; layer: number }
  | { type: 'moveLayer'; layer: number; to: number }
  | { type: 'setLayer'; layer: number; changes: Pick<DraftLayer, 'quorum' | 'graceMs' | 'adaptiveQuorum'> }
  | { type: 'addSlot'; layer: number }
  | { type: 'duplicateSlot'; slot: number; copies: number }
  | { type: 'removeSlot'; slot: number }
  | { type: 'moveSlot'; slot: number; to: SlotTarget }
  | { type: 'setSlot'; slot: number; changes: Partial<Proposer> };

/** The draft of a mixture. */
export function draftOf({ layers, ...fields }: Mixture): Draft {
  return layers.reduce<Draft>((draft, layer) => withLayer(draft, draft.layers.length, layer), {
    fields,
    layers: [],
    nextKey: 1,
  });
}

/** The mixture as it would be saved: absent and empty values are omitted. It may be invalid. */
export function mixtureOf({ fields, layers }: Draft): Mixture {
  return {
    ...withoutSilence({
      ...fields,
      references: fields.references && withoutSilence(fields.references),
      layers: layers.map(({ key: _, slots, ...rules }) =>
        withoutSilence({ proposers: slots.map(({ spec }) => askOf(spec)), ...rules }),
      ),
      aggregator: askOf(fields.aggregator),
    }),
    name: fields.name,
  };
}

/** How many more slots the layer can take within the limits. */
export function roomIn(draft: Draft, layer: DraftLayer): number {
  return Math.max(0, Math.min(limits.slotsPerLayer - layer.slots.length, roomInRun(draft)));
}

/** Whether another layer with this many slots is within the limits. */
export function hasRoomForLayer(draft: Draft, slots: number): boolean {
  return draft.layers.length < limits.layers - 1 && slots <= roomInRun(draft);
}

/** The target of a step in a direction; null where there is none. */
export function stepOf(draft: Draft, key: number, direction: Direction): SlotTarget | null {
  const place = placeOf(draft, key);
  if (place === null) return null;
  const { layer, layerIndex, index } = place;
  if (direction === 'left') return targetIn(draft, key, layer.key, index - 1);
  if (direction === 'right') return targetIn(draft, key, layer.key, index + 1);
  const other = draft.layers[layerIndex + (direction === 'up' ? -1 : 1)];
  return other === undefined ? null : targetIn(draft, key, other.key, other.slots.length);
}

/** The name of a slot, "1.2"; null for an unknown slot. */
export function placeName(draft: Draft, key: number): string | null {
  const place = placeOf(draft, key);
  return place && `${place.layerIndex + 1}.${place.index + 1}`;
}

/** The draft after the action; the same draft when the action is impossible. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'load':
      return draftOf(action.mixture);
    case 'setFields':
      return { ...draft, fields: { ...draft.fields, ...action.changes } };
    case 'setAggregator':
      return reduceDraft(draft, {
        type: 'setFields',
        changes: { aggregator: { ...draft.fields.aggregator, ...action.changes } },
      });
    case 'addLayer': {
      const model = draft.layers.at(-1)?.slots[0]?.spec.model ?? draft.fields.aggregator.model;
      return hasRoomForLayer(draft, 1)
        ? withLayer(draft, draft.layers.length, { proposers: [{ model }] })
        : draft;
    }
    case 'duplicateLayer': {
      const index = draft.layers.findIndex(({ key }) => key === action.layer);
      const layer = mixtureOf(draft).layers[index];
      if (layer === undefined || !hasRoomForLayer(draft, layer.proposers.length)) return draft;
      return withLayer(draft, index + 1, layer);
    }
    case 'removeLayer':
      if (draft.layers.length === 1) return draft;
      return { ...draft, layers: draft.layers.filter(({ key }) => key !== action.layer) };
    case 'moveLayer':
      return withMovedLayer(draft, action.layer, action.to);
    case 'setLayer':
      return withSlots(draft, action.layer, (layer) => ({ ...layer, ...action.changes }));
    case 'addSlot': {
      const layer = draft.layers.find(({ key }) => key === action.layer);
      const last = layer?.slots.at(-1);
      if (layer === undefined || roomIn(draft, layer) === 0) return draft;
      const model = last?.spec.model ?? draft.fields.aggregator.model;
      return withCopies(draft, layer, layer.slots.length, { model }, 1);
    }
    case 'duplicateSlot': {
      const place = placeOf(draft, action.slot);
      if (place === null) return draft;
      const { layer, index, slot } = place;
      return withCopies(draft, layer, index + 1, slot.spec, Math.min(action.copies, roomIn(draft, layer)));
    }
    case 'removeSlot': {
      const place = placeOf(draft, action.slot);
      if (place === null || place.layer.slots.length === 1) return draft;
      return withSlots(draft, place.layer.key, (layer) => without(layer, action.slot));
    }
    case 'moveSlot':
      return withMovedSlot(draft, action.slot, action.to);
    case 'setSlot': {
      const place = placeOf(draft, action.slot);
      if (place === null) return draft;
      const changed = { ...place.slot, spec: { ...place.slot.spec, ...action.changes } };
      return withSlots(draft, place.layer.key, (layer) => ({
        ...layer,
        slots: layer.slots.with(place.index, changed),
      }));
    }
    default:
      return action satisfies never;
  }
}

function roomInRun(draft: Draft): number {
  const mixture = mixtureOf(draft);
  return limits.callsPerRun - callCount(mixture) - spareCalls(mixture);
}

function placeOf(draft: Draft, key: number) {
  for (const [layerIndex, layer] of draft.layers.entries()) {
    const index = layer.slots.findIndex((slot) => slot.key === key);
    const slot = layer.slots[index];
    if (slot !== undefined) return { layer, layerIndex, index, slot };
  }
  return null;
}

/**
 * The target if the slot can go there and is not there yet. A layer is never left empty or over its limit.
 */
function targetIn(draft: Draft, key: number, layerKey: number, index: number): SlotTarget | null {
  const from = placeOf(draft, key);
  const layer = draft.layers.find((each) => each.key === layerKey);
  if (from === null || layer === undefined || index < 0) return null;
  if (layer === from.layer) {
    return index !== from.index && index < layer.slots.length ? { layer: layerKey, index } : null;
  }
  const fits = layer.slots.length < limits.slotsPerLayer && from.layer.slots.length > 1;
  return fits && index <= layer.slots.length ? { layer: layerKey, index } : null;
}

function withMovedLayer(draft: Draft, key: number, to: number): Draft {
  const layers = moved(draft.layers, key, to);
  return layers === draft.layers ? draft : { ...draft, layers };
}

function withMovedSlot(draft: Draft, key: number, to: SlotTarget): Draft {
  const from = placeOf(draft, key);
  const target = targetIn(draft, key, to.layer, to.index);
  if (from === null || target === null) return draft;
  if (target.layer === from.layer.key) {
    const slots = moved(from.layer.slots, key, target.index);
    return withSlots(draft, target.layer, (layer) => ({ ...layer, slots }));
  }
  const taken = withSlots(draft, from.layer.key, (layer) => without(layer, key));
  return withSlots(taken, target.layer, (layer) => ({
    ...layer,
    slots: layer.slots.toSpliced(target.index, 0, from.slot),
  }));
}

/** Drops a quorum that the remaining slots cannot exceed. */
function without(layer: DraftLayer, key: number): DraftLayer {
  const slots = layer.slots.filter((slot) => slot.key !== key);
  if (layer.quorum === undefined || layer.quorum < slots.length) return { ...layer, slots };
  const { quorum: _, graceMs: __, ...rest } = layer;
  return { ...rest, slots };
}

function withSlots(draft: Draft, key: number, change: (layer: DraftLayer) => DraftLayer): Draft {
  return { ...draft, layers: draft.layers.map((layer) => (layer.key === key ? change(layer) : layer)) };
}

function withCopies(draft: Draft, layer: DraftLayer, at: number, spec: Proposer, copies: number): Draft {
  const added = Array.from({ length: copies }, (_, index) => ({ key: draft.nextKey + index, spec }));
  const slots = layer.slots.toSpliced(at, 0, ...added);
  return {
    ...withSlots(draft, layer.key, (before) => ({ ...before, slots })),
    nextKey: draft.nextKey + copies,
  };
}

function withLayer(draft: Draft, at: number, { proposers, ...rules }: Mixture['layers'][number]): Draft {
  const key = draft.nextKey;
  const slots = proposers.map((spec, index) => ({ key: key + 1 + index, spec }));
  return {
    ...draft,
    layers: draft.layers.toSpliced(at, 0, { key, slots, ...rules }),
    nextKey: key + 1 + slots.length,
  };
}

/** The same list when nothing moves. */
function moved<T extends { key: number }>(items: T[], key: number, to: number): T[] {
  const from = items.findIndex((item) => item.key === key);
  const item = items[from];
  if (item === undefined || to === from || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** A model that is not chosen yet stays in the value, so that the schema reports it. */
function askOf<T extends Proposer>(spec: T): T {
  return { ...withoutSilence(spec), model: spec.model };
}

function withoutSilence<T extends object>(value: T): T {
  const isSaid = (part: unknown) =>
    part !== undefined && part !== '' && !(typeof part === 'object' && Object.keys(part ?? {}).length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, part]) => isSaid(part))) as T;
}
