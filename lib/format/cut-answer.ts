/** Why an answer is cut, as a sentence. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';
import { type AnswerCut, answerCutOf } from '@/lib/moa/run/continue-answer';

const words: Record<AnswerCut, string> = {
  limit: 'The answer is cut: it reached its token limit.',
  filter: 'The answer is cut: the provider’s content filter ended it.',
  broken: 'The answer is cut: it ends before it was complete.',
};

/** Null for a whole answer. */
export function cutAnswerWords(run: RunState): string | null {
  const cut = answerCutOf(run);
  return cut === null ? null : words[cut];
}
