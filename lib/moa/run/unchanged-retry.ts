/** What stands of the earlier run when a retried call fails again: the calls after it would be sent the same. */
import { comparePlaces, isSubCallOf } from '@/lib/mixture/plan';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { dependsOn, hasEnded } from './reusable-calls';

/** The calls that a person retries. */
export interface Retry {
  calls: readonly string[];
  earlier: Pick<RunState, 'calls' | 'layers'>;
}

/**
 * The calls after a layer whose retried calls failed again, or had a retried sub-call, and whose references are the same
 * as before. An aggregator that had failed is not among them, nor what depends on a call that is retried in a later
 * layer. Null where the calls after the layer are to be asked.
 * @param outcomes of the layer, with the references chosen among them.
 */
export function standingAfter(
  { calls, earlier }: Retry,
  layer: number,
  outcomes: readonly CallOutcome[],
  references: readonly CallOutcome[],
): CallState[] | null {
  const failedAgain = outcomes.some(({ call, status }) => calls.includes(call) && status !== 'succeeded');
  if (!failedAgain && !outcomes.some((outcome) => calls.some((call) => isSubCallOf(call, outcome.call))))
    return null;
  const textOf = (place: string) => earlier.calls.find((candidate) => candidate.call === place)?.text;
  const read = earlier.layers.find((candidate) => candidate.layer === layer)?.references;
  const same =
    read?.length === references.length &&
    references.every((reference, index) => {
      return reference.call === read[index] && reference.text === textOf(reference.call);
    });
  // A run that never came to its aggregator has nothing to keep.
  if (!same || !earlier.calls.some(hasAggregated)) return null;
  const retriedLater = earlier.calls.filter((other) => other.layer > layer && calls.includes(other.call));
  return earlier.calls.filter(
    (later) =>
      later.layer > layer &&
      hasEnded(later) &&
      (later.role !== 'aggregator' || isAnswer(later)) &&
      !retriedLater.some((other) => dependsOn(later, other)),
  );
}

/** The earlier answer, where a retried list of disagreements failed again and the answer had none; else null. */
export function answerWithoutList(retry: Retry | undefined, aggregator: string): CallState | null {
  if (!retry?.calls.some((call) => isSubCallOf(call, aggregator))) return null;
  const { calls } = retry.earlier;
  const lists = calls.filter(({ role }) => role === 'disagreement');
  const retriesList = lists.some(({ call }) => retry.calls.includes(call));
  if (!retriesList || lists.some(({ disagreement }) => disagreement !== null)) return null;
  return calls.find((call) => call.call === aggregator && isAnswer(call)) ?? null;
}

/**
 * The earlier call that reads in windows with its later windows, where a retried window failed again: they would be
 * sent the same. Null where they are to be asked.
 */
export function standingAfterWindow(
  retry: Retry | undefined,
  reader: string,
  window: Pick<CallOutcome, 'call' | 'status'>,
): CallState[] | null {
  if (!retry?.calls.includes(window.call) || window.status === 'succeeded') return null;
  const { calls } = retry.earlier;
  const statusOf = (place: string) => calls.find(({ call }) => call === place)?.status;
  if (statusOf(window.call) === 'succeeded' || statusOf(reader) !== 'succeeded') return null;
  return calls.filter(
    ({ call }) => call === reader || (isSubCallOf(call, reader) && comparePlaces(call, window.call) > 0),
  );
}

/** How the run says that it kept the answer. */
export function keptAnswerWords({ calls }: Retry): string {
  const [first] = calls;
  return calls.length === 1
    ? `${first} failed again, which changes nothing, so the earlier answer was kept.`
    : 'The retried calls failed again, which changes nothing, so the earlier answer was kept.';
}

/** Whether the aggregator was asked, or a proposal was chosen without it. */
function hasAggregated({ role, startedAt, status, notes }: CallState): boolean {
  return role === 'aggregator' && (startedAt !== null || (status === 'skipped' && notes.length > 0));
}

function isAnswer({ role, status }: CallState): boolean {
  return role === 'aggregator' && status === 'succeeded';
}
