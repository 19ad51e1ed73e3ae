/** A call whose text a person uses as the answer of a run. Pure. */
import { StrataError } from '@/lib/errors';
import { isSynthesis } from '@/lib/mixture/answer-strategy';
import { callEvents } from '@/lib/moa/events/call-events';
import { isOpen, type RunEvent, type RunFinished } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/** The answer that a run takes from an earlier one, all of whose calls it reuses. */
export interface ChosenAnswer {
  call: string;
  earlier: Pick<RunState, 'calls' | 'layers'>;
}

/**
 * The calls that are reused when a call's text becomes the answer: all that have ended.
 * @throws StrataError `not_found` for an unknown place, `conflict` while the run is in progress, for a call without
 * text, and for the answer itself.
 */
export function reusableForChoice(run: RunState, place: string): CallState[] {
  if (run.status === 'running')
    throw new StrataError('conflict', 'The run is still in progress. Wait for it to end, or stop it.');
  const call = run.calls.find((candidate) => candidate.call === place);
  if (call === undefined) throw new StrataError('not_found', `The run has no call ${place}.`);
  if (!hasUsableText(call))
    throw new StrataError('conflict', `Call ${place} has no text that can be an answer.`);
  if (isOnlyAnswer(run, place)) throw new StrataError('conflict', `Call ${place} is the answer already.`);
  return run.calls.filter(({ status }) => !isOpen(status));
}

/** Whether the text of a call can be used as the answer of its run. */
export function canUse(run: RunState, call: CallState): boolean {
  return run.status !== 'running' && hasUsableText(call) && !isOnlyAnswer(run, call.call);
}

/** The proposal that a person chose as the answer; null for every other run, also where the mixture's strategy chose. */
export function chosenCallOf(run: RunState): string | null {
  const [place, ...others] = run.answerCalls;
  if (run.status !== 'succeeded' || place === undefined || others.length > 0) return null;
  const aggregator = run.calls.find(({ role }) => role === 'aggregator');
  // Where the strategy chooses, a person's run is known by its aggregator's call, which it reuses.
  if (!isSynthesis(run.mixture.aggregator) && aggregator?.reused !== true) return null;
  return aggregator?.call === place ? null : place;
}

/** The events of all reused calls and their layers. Returns how the run ends. */
export function replayChosen(
  { call, earlier }: ChosenAnswer,
  emit: (event: RunEvent) => void,
): Pick<RunFinished, 'status' | 'answerCalls'> {
  const layers = Map.groupBy(
    earlier.calls.filter(({ status }) => !isOpen(status)),
    ({ layer }) => layer,
  );
  for (const [layer, calls] of layers) {
    for (const event of calls.flatMap((kept) => callEvents({ ...kept, reused: true }))) emit(event);
    const ended = earlier.layers.find((candidate) => candidate.layer === layer);
    if (ended !== undefined) emit({ type: 'layer.finished', ...ended });
  }
  return { status: 'succeeded', answerCalls: [call] };
}

/** A list of disagreements is no answer, nor is the number of a pick. */
function hasUsableText({ role, text }: CallState): boolean {
  return role !== 'disagreement' && role !== 'ranking' && text.trim() !== '';
}

function isOnlyAnswer({ answerCalls }: RunState, place: string): boolean {
  return answerCalls.length === 1 && answerCalls[0] === place;
}
