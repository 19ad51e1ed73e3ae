/** What an answer cost and how long it took, as if its contender had made every call itself. */
import { isSubCallOf } from '@/lib/mixture/plan';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

export interface RunFigures {
  /** USD of all calls, those too that another contender paid for; null when a price is unknown. */
  costUsd: number | null;
  /** USD of the calls that this run made. */
  spentUsd: number;
  /** The sum over layers of the slowest call (arXiv 2406.04692, section 3.4); null when no call has a duration. */
  latencyMs: number | null;
  /** Until the first token of the aggregator, in the same way; null when it wrote none. */
  firstTokenMs: number | null;
}

export function runFigures({ calls }: Pick<RunState, 'calls'>): RunFigures {
  const unknown = calls.some(({ status, costUsd }) => status === 'succeeded' && costUsd === null);
  const sum = (counted: readonly CallState[]) =>
    counted.reduce((total, { costUsd }) => total + (costUsd ?? 0), 0);
  const layers = [...Map.groupBy(calls, ({ layer }) => layer)].toSorted(([a], [b]) => a - b);
  const durations = layers.map(([, ofLayer]) => slowest(ofLayer));
  const answer = calls.find(({ role }) => role === 'aggregator');
  const before = durations.slice(0, -1).reduce((total, ms) => total + ms, 0);
  const all = durations.reduce((total, ms) => total + ms, 0);
  return {
    costUsd: unknown ? null : sum(calls),
    spentUsd: sum(calls.filter(({ reused }) => reused !== true)),
    latencyMs: all > 0 ? all : null,
    firstTokenMs:
      answer?.ttftMs === undefined || answer.ttftMs === null
        ? null
        : before + durationOf(calls.filter(({ call }) => isSubCallOf(call, answer.call))) + answer.ttftMs,
  };
}

/** The slots of a layer run side by side; a slot's sub-calls run before its call. */
function slowest(ofLayer: readonly CallState[]): number {
  const slots = Map.groupBy(ofLayer, ({ slot }) => slot);
  return Math.max(0, ...[...slots.values()].map(durationOf));
}

function durationOf(calls: readonly CallState[]): number {
  return calls.reduce((total, { durationMs }) => total + (durationMs ?? 0), 0);
}
