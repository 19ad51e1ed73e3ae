/** Incomplete references, and what Aggregate now led to, as text. Pure. */
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { isIncomplete } from '@/lib/moa/references/incomplete';
import { wasCutShort } from './run-layer';

/** Notes for the calls that read incomplete texts. */
export function cutNotes(references: readonly CallOutcome[]): string[] {
  return references
    .filter(isIncomplete)
    .map((reference) => `${reference.call} ${cutWords(reference)}: only its text so far was read.`);
}

function cutWords(reference: CallOutcome): string {
  if (wasCutShort(reference)) return 'was cut short';
  if (reference.finishReason === 'length') return 'was cut at its token limit';
  if (reference.finishReason === 'content-filter') return 'was cut by its provider’s content filter';
  return 'is incomplete';
}

/**
 * "Aggregated after 1 of 6 proposals, as you asked. 2 more were read as far as they were written."
 * @param of the slots of the layer that was read.
 * @param leftOut the layers that nothing was read of.
 */
export function cutShortWords(
  references: readonly CallOutcome[],
  of: number,
  leftOut: readonly number[],
): string {
  const partial = references.filter((reference) => reference.status !== 'succeeded').length;
  const finished = references.length - partial;
  const sentences = [
    `Aggregated after ${finished} of ${of} ${of === 1 ? 'proposal' : 'proposals'}, as you asked.`,
    ...(partial === 0
      ? []
      : [`${partial} unfinished ${partial === 1 ? 'one was' : 'ones were'} read as far as written.`]),
    ...(leftOut.length === 0
      ? []
      : [
          leftOut.length === 1
            ? `Layer ${leftOut[0]} was left out.`
            : `Layers ${leftOut.join(', ')} were left out.`,
        ]),
  ];
  return sentences.join(' ');
}
