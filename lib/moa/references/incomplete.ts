/** References that end before their writer was done. Pure. */
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import type { CallState } from '@/lib/moa/events/run-state';
import type { ReferenceText } from '@/lib/moa/prompt/prompt';

/** Whether its text ends before its writer was done: at its token limit, or by any failure. */
export function isIncomplete({ status, finishReason }: Pick<CallState, 'status' | 'finishReason'>): boolean {
  return status !== 'succeeded' || finishReason === 'length';
}

/** The text of a call as a later one is sent it. */
export function referenceTextOf(
  outcome: Pick<CallOutcome, 'status' | 'finishReason' | 'text'>,
): ReferenceText {
  return isIncomplete(outcome) ? { incomplete: outcome.text } : outcome.text;
}
