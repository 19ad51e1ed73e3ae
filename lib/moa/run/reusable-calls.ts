/** Selects the calls that a new run reuses from an earlier one, unbilled. Pure. */
import { StrataError } from '@/lib/errors';
import { comparePlaces, modelsOfCalls, planOf } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/**
 * The calls that are reused when calls are retried: everything that depends on none of them. For one call these are the
 * layers before it, its own earlier sub-calls and the other slots of its layer.
 * @throws StrataError `not_found` for an unknown place, `conflict` where there is nothing to retry.
 */
export function reusableForRetry(run: RunState, places: readonly string[]): CallState[] {
  refuseRunning(run);
  const retried = places.map((place) => callToRetry(run, place));
  return standing(run).filter((other) => !retried.some((call) => dependsOn(other, call)));
}

function callToRetry(run: RunState, place: string): CallState {
  const call = run.calls.find((candidate) => candidate.call === place);
  if (call === undefined) throw new StrataError('not_found', `The run has no call ${place}.`);
  if (canRetry(call)) return call;
  throw new StrataError('conflict', `Call ${place} was never asked in this run: retry one that was.`);
}

/** Whether the call was started, or stopped while it was queued. A call that was never due does not count. */
export function canRetry({ status }: Pick<CallState, 'status'>): boolean {
  return !isOpen(status) && status !== 'skipped';
}

/**
 * The calls that are reused when a run is resumed: of an interrupted one every call that had ended, of a stopped one
 * every call that had ended before it was stopped.
 * @throws StrataError `conflict` for a run that ended by itself.
 */
export function reusableForResume(run: RunState): CallState[] {
  refuseRunning(run);
  if (run.status === 'interrupted') return standing(run);
  if (run.status === 'stopped') return standing(run, endedBeforeStop);
  throw new StrataError(
    'conflict',
    `Only an interrupted or stopped run can be resumed; this one is ${run.status}.`,
  );
}

/** The models of the calls that will be made, fallbacks included. */
export function modelsToAsk({ mixture }: RunState, kept: readonly CallState[]): string[] {
  const places = new Set(kept.map(({ call }) => call));
  return modelsOfCalls(
    planOf(mixture)
      .flat()
      .filter(({ call }) => !places.has(call)),
  );
}

function refuseRunning(run: RunState): void {
  if (run.status !== 'running') return;
  throw new StrataError('conflict', 'The run is still in progress. Wait for it to end, or stop it.');
}

/**
 * Whether a call is the given one or depends on it: it is in a later layer, or a later sub-call of the same
 * slot.
 */
export function dependsOn(reader: CallState, call: CallState): boolean {
  const sameSlot = reader.layer === call.layer && reader.slot === call.slot;
  return reader.layer > call.layer || (sameSlot && comparePlaces(reader.call, call.call) >= 0);
}

/** The calls that ended by themselves or by a person, up to and including the first incomplete layer. */
function standing(run: RunState, isEnded = hasEnded): CallState[] {
  const ended = run.calls.filter(isEnded);
  const firstOpen = run.calls.find((call) => !isEnded(call))?.layer ?? Number.POSITIVE_INFINITY;
  return ended.filter((call) => call.layer <= firstOpen);
}

/** Whether the call ended by itself or by a person. */
export function hasEnded({ status, error }: CallState): boolean {
  return !isOpen(status) && error?.code !== 'interrupted';
}

/** A call that was late was cut by its layer, and a dropped one by itself, not by the stop. */
function endedBeforeStop({ status, error }: CallState): boolean {
  if (status === 'succeeded' || status === 'failed') return true;
  return error?.code === 'late' || error?.code === 'dropped';
}
