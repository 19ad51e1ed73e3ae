/**
 * Running part of a run again: which of its calls stand, and are told in the new run as they were, unbilled. Pure.
 */
import { StrataError } from '@/lib/errors';
import { comparePlaces, modelsOfCalls, planOf } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/**
 * What stands when one call is asked again: everything that does not depend on it, which are the layers before it, its
 * own earlier steps and the other slots of its layer.
 * @throws StrataError `not_found` for a place that the run does not have, `conflict` where there is nothing to redo.
 */
export function reusableForRetry(run: RunState, place: string): CallState[] {
  refuseRunning(run);
  const call = run.calls.find((candidate) => candidate.call === place);
  if (call === undefined) throw new StrataError('not_found', `The run has no call ${place}.`);
  if (!canRetry(call)) {
    throw new StrataError('conflict', `Call ${place} was never asked in this run: retry one that was.`);
  }
  return standing(run).filter((other) => !dependsOn(other, call));
}

/** Whether it was on its way: asked, or stopped while it waited for its provider. One that was never due is not. */
export function canRetry({ status }: Pick<CallState, 'status'>): boolean {
  return !isOpen(status) && status !== 'skipped';
}

/**
 * What stands when an interrupted run goes on: every call that had ended.
 * @throws StrataError `conflict` for a run that was not interrupted.
 */
export function reusableForResume(run: RunState): CallState[] {
  refuseRunning(run);
  if (run.status === 'interrupted') return standing(run);
  throw new StrataError('conflict', `Only an interrupted run can be resumed; this one is ${run.status}.`);
}

/** The models of those calls of a run that will be asked, fallbacks included. */
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

/** Whether a call is the other one or, directly or not, reads it: a later layer's, or a later step of the same slot. */
function dependsOn(reader: CallState, call: CallState): boolean {
  const sameSlot = reader.layer === call.layer && reader.slot === call.slot;
  return reader.layer > call.layer || (sameSlot && comparePlaces(reader.call, call.call) >= 0);
}

/** The calls that ended by themselves or by a person, up to and with the first layer that lacks one. */
function standing(run: RunState): CallState[] {
  const ended = run.calls.filter(hasEnded);
  const firstOpen = run.calls.find((call) => !hasEnded(call))?.layer ?? Number.POSITIVE_INFINITY;
  return ended.filter((call) => call.layer <= firstOpen);
}

function hasEnded({ status, error }: CallState): boolean {
  return !isOpen(status) && error?.code !== 'interrupted';
}
