/** A layer on one line: its state, a tone for each slot, and its figures. Pure. */
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { callState, type Tone } from './quantities';
import { sumOfMoney, unpricedCallsOf } from './run-cost';
import { type LayerView, shownLayers } from './run-summary';

/** `waiting`: no call has begun. `skipped`: none was due. */
export type LayerState = 'waiting' | 'running' | 'finished' | 'skipped';

export interface LayerSummary {
  state: LayerState;
  /** For each slot, in order. */
  tones: Tone[];
  /** The slots whose call failed. */
  failed: string[];
  /** The call that took longest; null before one has ended. */
  longest: { call: string; ms: number } | null;
  /** What its calls and sub-calls cost, as far as it is known; null where nothing is. */
  cost: string | null;
}

export function layerSummary({ calls, steps }: LayerView): LayerSummary {
  const paid = [...calls, ...steps].filter(({ reused }) => !reused);
  const known = paid.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
  const unpriced = unpricedCallsOf({ calls: paid });
  const sum = known.length === 0 ? null : known.reduce((total, cost) => total + cost, 0);
  return {
    state: stateOf(calls, steps),
    tones: calls.map((call) => callState(call).tone),
    failed: calls.filter(hasFailed).map(({ call }) => call),
    longest: calls.reduce<LayerSummary['longest']>(longer, null),
    cost: sum === null ? null : sumOfMoney(sum, unpriced),
  };
}

/** The layer that works now: the first one with an open call. Null once only the aggregator is left. */
export function activeLayerOf(run: RunState): number | null {
  if (run.status !== 'running') return null;
  return shownLayers(run).find(({ calls }) => calls.some(({ status }) => isOpen(status)))?.layer ?? null;
}

/** The calls that failed, sub-calls among them. */
export function failedCallsOf({ calls }: Pick<RunState, 'calls'>): string[] {
  return calls.filter(hasFailed).map(({ call }) => call);
}

function hasFailed({ status }: CallState): boolean {
  return status === 'failed' || status === 'timed_out';
}

function stateOf(calls: readonly CallState[], steps: readonly CallState[]): LayerState {
  if (calls.every(({ status }) => status === 'skipped')) return 'skipped';
  if (calls.every(({ status }) => status === 'pending') && steps.length === 0) return 'waiting';
  return calls.some(({ status }) => isOpen(status)) ? 'running' : 'finished';
}

/** A reused call took its time in an earlier run. */
function longer(longest: LayerSummary['longest'], call: CallState): LayerSummary['longest'] {
  const { durationMs, reused } = call;
  if (durationMs === null || reused || durationMs <= (longest?.ms ?? 0)) return longest;
  return { call: call.call, ms: durationMs };
}
