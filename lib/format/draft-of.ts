/** The provisional answer of a run. Pure. */
import type { CallState, RunState } from '@/lib/moa/events/run-state';

/**
 * The first finished proposal, which stands for the answer until its first token, where the mixture asks for a draft. It
 * comes from the state alone, so it is in no event and in no stored answer. Null where there is none, or no longer.
 */
export function draftOf({
  status,
  mixture,
  answer,
  calls,
}: Pick<RunState, 'status' | 'mixture' | 'answer' | 'calls'>): CallState | null {
  if (mixture.draft !== true || status !== 'running' || answer !== '') return null;
  const aggregator = calls.find(({ role }) => role === 'aggregator');
  if ((aggregator?.toolCalls ?? []).length > 0) return null;
  return calls.filter(isFinishedProposal).reduce<CallState | null>(earlier, null);
}

function isFinishedProposal({ role, status, text, endedAt }: CallState): boolean {
  return role === 'proposer' && status === 'succeeded' && text.trim() !== '' && endedAt !== null;
}

/** Of two that ended at the same time, the one in the earlier slot. */
function earlier(first: CallState | null, call: CallState): CallState {
  return first === null || (call.endedAt ?? '') < (first.endedAt ?? '') ? call : first;
}
