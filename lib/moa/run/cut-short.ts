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
 * "Cut short: read 1 finished and 5 partial answers."
 * @param leftOut the layers that nothing was read of.
 */
export function cutShortWords(references: readonly CallOutcome[], leftOut: readonly number[]): string {
  const partial = references.filter((reference) => reference.status !== 'succeeded').length;
  const finished = references.length - partial;
  const counts = [
    ...(finished > 0 ? [`${finished} finished`] : []),
    ...(partial > 0 ? [`${partial} partial`] : []),
  ].join(' and ');
  const read = `Cut short: read ${counts} ${references.length === 1 ? 'answer' : 'answers'}.`;
  if (leftOut.length === 0) return read;
  const layers = `${leftOut.length === 1 ? 'Layer' : 'Layers'} ${leftOut.join(', ')}`;
  return `${read} ${layers} ${leftOut.length === 1 ? 'was' : 'were'} left out.`;
}
