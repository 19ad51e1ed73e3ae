/** The calls that decide when a run ends: any of them faster, and the run is faster. Pure. */
import { isSubCallOf } from '@/lib/mixture/plan';
import type { RunState } from '@/lib/moa/events/run-state';
import { gatesOf } from './gates';

/**
 * The call that each layer waited for, and the aggregator, in order; a call that reads in windows with its sub-calls. It
 * begins after a layer that a person ended, because no call decided when.
 */
export function criticalPath(run: RunState): string[] {
  const path: string[] = [];
  for (const { decidedBy, reason } of gatesOf(run)) {
    if (reason === 'requested') path.length = 0;
    if (decidedBy !== null) path.push(...withSubCalls(run, decidedBy));
  }
  const aggregator = run.calls.find(({ role }) => role === 'aggregator');
  const hasBegun = aggregator !== undefined && !aggregator.reused;
  return hasBegun ? [...path, ...withSubCalls(run, aggregator.call)] : path;
}

/** Those that were asked. */
function withSubCalls({ calls }: RunState, place: string): string[] {
  return calls
    .filter(({ call, reused }) => !reused && (call === place || isSubCallOf(call, place)))
    .filter(({ startedAt }) => startedAt !== null)
    .map(({ call }) => call);
}
