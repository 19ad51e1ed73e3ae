/** How a mixture ran otherwise than layer after layer to a synthesis, in words. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';
import { pickedWords } from '@/lib/moa/run/picked-words';
import { noFinalAnswer } from '@/lib/moa/vote/no-final-answer';
import { notNeededReason } from './not-needed-reason';

/**
 * Each as a sentence: layers that were left out, and how a proposal became the answer: "4 of 6 proposals answer 42." A
 * degraded run says in its error what its strategy lost.
 */
export function strategyWords(run: RunState): string[] {
  const picked = run.status === 'succeeded' ? pickedWords(run) : null;
  const aggregator = run.calls.find(({ role }) => role === 'aggregator');
  const synthesised = aggregator?.notes.includes(noFinalAnswer) === true;
  return [
    ...skippedLayersWords(run),
    ...(picked === null ? [] : [picked]),
    ...(synthesised ? [noFinalAnswer] : []),
  ];
}

/** "Layer 2 was skipped: the question is easy, so one layer of proposers answers it." */
function skippedLayersWords({ calls }: RunState): string[] {
  const skipped = calls.filter(({ error }) => error?.code === 'not_needed');
  const layers = [...new Set(skipped.map(({ layer }) => layer))];
  const [first] = layers;
  const why = notNeededReason(skipped);
  if (first === undefined || why === null) return [];
  const which = layers.length === 1 ? `Layer ${first} was` : `Layers ${first} to ${layers.at(-1)} were`;
  return [`${which} skipped: ${why}`];
}

/** The call that was to pick a proposal, in a run whose answer is the first one because it did not; null otherwise. */
export function lostPick(run: RunState): string | null {
  const picked = pickedWords(run);
  if (run.status !== 'degraded' || picked === null || run.error?.includes(picked) !== true) return null;
  return run.calls.find(({ role }) => role === 'ranking')?.call ?? null;
}
