/** Whether the layers of proposers after one are not needed, and why. Pure. */
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { agreementOf, similarityWords } from '@/lib/moa/agreement/agreement';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import type { RunQuestion } from '@/lib/moa/messages/run-question';
import { isEasy } from '@/lib/moa/routing/easy-question';

/**
 * Why the proposers' layers after this one are skipped: the question is easy (routing), or the proposals agree (early
 * exit, arXiv 2512.18126). Null where they are asked. A retry that changes nothing comes to the same.
 * @param layer from 1.
 * @param outcomes of the layer.
 */
export function whyNotNeeded(
  input: RunQuestion & { mixture: Mixture },
  layer: number,
  outcomes: readonly CallOutcome[],
): string | null {
  const { routing, earlyExit } = input.mixture;
  if (routing === 'easy-questions' && layer === 1 && isEasy(input)) {
    return 'the question is easy, so one layer of proposers answers it.';
  }
  if (earlyExit === undefined) return null;
  const done = outcomes.filter(({ status }) => status === 'succeeded');
  const found = agreementOf(done.map(({ text }) => text));
  if (found === null || found < earlyExit.similarity) return null;
  return `the proposals of layer ${layer} agree (${similarityWords(found, earlyExit.similarity)}).`;
}

/** "Layer 2 was skipped: the question is easy, …", as a note of the call that reads instead. */
export function notNeededNote(from: number, to: number, why: string): string {
  return from === to ? `Layer ${from} was skipped: ${why}` : `Layers ${from} to ${to} were skipped: ${why}`;
}
