/** How wide the bars of layers and the segments of calls are. Pure. */
import { plural } from '@/lib/format/quantities';
import { isSubCall } from '@/lib/format/sub-calls';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

export interface CallWeight {
  call: CallState;
  /** Its part of its layer, from 0 to 1. */
  part: number;
}

export interface LayerWeight {
  layer: number;
  calls: CallWeight[];
  /** Relative to the layer with the most, from 0 to 1. */
  width: number;
}

export interface LayerWeights {
  /** What the widths show: the cost, or the time where nothing cost anything or a cost is not known. */
  of: 'cost' | 'time';
  layers: LayerWeight[];
}

/** Calls that cost nothing have no segment, and layers that were skipped no bar. */
export function layerWeights({ calls }: Pick<RunState, 'calls'>): LayerWeights {
  const isKnown = calls.every(({ status, costUsd }) => status !== 'succeeded' || costUsd !== null);
  const of = isKnown && calls.some(({ costUsd }) => (costUsd ?? 0) > 0) ? 'cost' : 'time';
  const weightOf = ({ costUsd, durationMs }: CallState) => (of === 'cost' ? costUsd : durationMs) ?? 0;
  const sumOf = (own: readonly CallState[]) => own.reduce((sum, call) => sum + weightOf(call), 0);
  const asked = calls.filter(({ status }) => status !== 'skipped');
  const layers = [...Map.groupBy(asked, ({ layer }) => layer)];
  const most = Math.max(...layers.map(([, own]) => sumOf(own)), Number.MIN_VALUE);
  return {
    of,
    layers: layers.map(([layer, own]) => {
      const sum = Math.max(sumOf(own), Number.MIN_VALUE);
      const weighed = own.map((call) => ({ call, part: weightOf(call) / sum }));
      return { layer, calls: weighed.filter(({ part }) => part > 0), width: sumOf(own) / most };
    }),
  };
}

/** "Layer 1, 6 calls" */
export function layerName({ layer, calls }: LayerWeight): string {
  const slots = calls.filter(({ call }) => !isSubCall(call)).length;
  return `Layer ${layer}, ${plural(slots, 'call')}`;
}
