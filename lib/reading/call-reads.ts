/** What a call was sent of other calls, and who was sent its text. Pure. */
import { isSubCall, subCallsOf } from '@/lib/format/sub-calls';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/** The calls whose texts the call reads, in order: its sub-calls, and the references of its layer. */
export function readsOf(run: Pick<RunState, 'calls' | 'layers'>, call: CallState): string[] {
  if (call.startedAt === null) return [];
  if (isSubCall(call)) return call.reads;
  const layer = run.layers.findLast(
    (candidate) => candidate.layer < call.layer && candidate.references.length > 0,
  );
  return [...(layer?.references ?? []), ...subCallsOf(run, call.call).map((step) => step.call)];
}

/** The calls that read the text of this one. */
export function readersOf(run: Pick<RunState, 'calls' | 'layers'>, place: string): string[] {
  return run.calls.filter((call) => readsOf(run, call).includes(place)).map(({ call }) => call);
}
