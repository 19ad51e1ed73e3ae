/** Single-answer grading from 1 to 10, as in MT-Bench, in words of our own. */
import { parseRating } from '@/lib/evaluation/mt-bench/parse-rating';
import { conversationText } from './conversation-text';
import { fenced, materialNotice } from './fenced';
import { failureOf, type Reading } from './judge-reading';
import { type JudgeAnswer, type JudgeRequest, judgeRequest } from './judge-request';

const system =
  'You are an impartial judge of an assistant’s answers. You look at correctness, helpfulness, relevance, depth, ' +
  'creativity and clarity, as far as each matters for the question.';

export interface GradedTurns {
  turns: readonly string[];
  /** The answers up to the turn that is graded: one for the first turn, two for the second. */
  answers: readonly string[];
  /** Reference answers by turn; empty when there are none. */
  references: readonly string[];
}

/** Grades the last of the answers. */
export function ratingRequest({ turns, answers, references }: GradedTurns): JudgeRequest {
  const last = answers.length;
  const known = references.slice(0, last);
  const user = [
    materialNotice,
    conversationText(turns, answers),
    ...known.map((reference, i) => fenced(`Correct answer of turn ${i + 1}`, reference)),
    ...(last > 1 ? [`Judge the answer of turn ${last} only; the earlier turns are its context.`] : []),
    ...(known.length > 0 ? ['Compare the answer with the correct one first, and name its mistakes.'] : []),
    'Explain your judgement briefly. Then rate the answer from 1 (useless) to 10 (excellent) in exactly this form: ' +
      '"Rating: [[5]]".',
  ].join('\n\n');
  return judgeRequest(system, user, { maxTokens: 2048, topLogprobs: null });
}

/** A rating outside 1 to 10 is none. */
export function readRating(answer: JudgeAnswer): Reading<number> {
  const rating = parseRating(answer.text);
  return rating !== null && rating >= 1 && rating <= 10 ? { value: rating } : { failure: failureOf(answer) };
}
