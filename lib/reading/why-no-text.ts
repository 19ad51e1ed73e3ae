/** Why a call has no text, in words. Pure. */
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/** Null for a call that has failed: its error says why. */
export function whyNoText(run: Pick<RunState, 'status' | 'layers'>, call: CallState): string | null {
  switch (call.status) {
    case 'pending':
      return call.layer === 1
        ? 'Not asked yet.'
        : `Not asked yet: it reads layer ${call.layer - 1}, which is not done.`;
    case 'queued':
      return 'Queued: the provider accepts no more requests at the moment.';
    case 'running':
      return call.reasoning === '' ? 'Asked. No text yet.' : 'Reasoning. No text yet.';
    case 'skipped':
      return call.error?.message ?? skippedWords(run, call);
    case 'succeeded':
      return 'It ended without any text.';
    default:
      return call.error === null ? 'It ended without any text.' : null;
  }
}

function skippedWords({ status, layers }: Pick<RunState, 'status' | 'layers'>, { layer }: CallState): string {
  if (status === 'stopped' || status === 'interrupted')
    return 'Skipped: the run was stopped before its turn.';
  if (layers.some(({ reason }) => reason === 'requested'))
    return 'Skipped: a person asked to aggregate now, which left its layer out.';
  const before = layers.find((candidate) => candidate.layer === layer - 1);
  return before?.references.length === 0
    ? `Skipped: layer ${layer - 1} wrote nothing that it could read.`
    : 'Skipped: nothing was left to do for it.';
}
