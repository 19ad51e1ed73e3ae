/** An answer that did not come to its end, and what a run needs that goes on with it. Pure. */
import { StrataError } from '@/lib/errors';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { ContinuedAnswer } from '@/lib/moa/prompt/build-call-request';
import { isIncomplete } from '@/lib/moa/references/incomplete';

/** Why an answer ends before its writer was done. */
export type AnswerCut = 'limit' | 'filter' | 'broken';

/** Null for a whole answer, one of several proposals, one with tool calls, or one that is still written. */
export function answerCutOf(run: Pick<RunState, 'status' | 'calls' | 'answerCalls'>): AnswerCut | null {
  const writer = cutWriterOf(run);
  if (writer === undefined) return null;
  if (writer.finishReason === 'length') return 'limit';
  return writer.finishReason === 'content-filter' ? 'filter' : 'broken';
}

/**
 * What a run reuses that goes on with the answer of this one, and the text that it continues.
 * @throws StrataError `conflict` while the run is in progress, or where there is nothing to go on with.
 */
export function continuationOf(run: RunState): { kept: CallState[]; continues: ContinuedAnswer } {
  if (run.status === 'running')
    throw new StrataError('conflict', 'The run is still in progress. Wait for it to end, or stop it.');
  const writer = cutWriterOf(run);
  if (writer === undefined)
    throw new StrataError('conflict', 'The answer is whole, or there is none: nothing can be continued.');
  const kept = run.calls.filter((call) => call !== writer);
  return { kept, continues: { text: writer.text, model: writer.model } };
}

function cutWriterOf({ status, calls, answerCalls }: Pick<RunState, 'status' | 'calls' | 'answerCalls'>) {
  if (status === 'running') return undefined;
  return calls.find(
    (call) =>
      call.role === 'aggregator' &&
      answerCalls.includes(call.call) &&
      call.text.trim() !== '' &&
      (call.toolCalls ?? []).length === 0 &&
      call.error?.code !== 'too_large' &&
      isIncomplete(call),
  );
}
