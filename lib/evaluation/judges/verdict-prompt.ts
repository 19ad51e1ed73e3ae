/** A pairwise comparison with reasons and ties. Asked in both orders. */
import type { Verdict } from '@/lib/evaluation/statistics/order-consistency';
import { conversationText } from './conversation-text';
import { fenced, materialNotice } from './fenced';
import { failureOf, type Reading } from './judge-reading';
import { type JudgeAnswer, type JudgeRequest, judgeRequest } from './judge-request';

export type Order = 'aFirst' | 'bFirst';

const system =
  'You are an impartial judge of two assistants that answered the same person. You look at correctness, helpfulness, ' +
  'relevance, depth and clarity. Neither the order, nor the length, nor the style of an answer is a merit in itself.';

/** @param answers of each contender, one for each turn. @param references may be empty. */
export function verdictRequest(
  turns: readonly string[],
  answers: { a: readonly string[]; b: readonly string[] },
  references: readonly string[],
  order: Order,
): JudgeRequest {
  const [first, second] = order === 'aFirst' ? [answers.a, answers.b] : [answers.b, answers.a];
  const user = [
    materialNotice,
    `Assistant 1\n\n${conversationText(turns, first)}`,
    `Assistant 2\n\n${conversationText(turns, second)}`,
    ...references.map((reference, i) => fenced(`Reference answer of turn ${i + 1}`, reference)),
    'Compare both assistants in a few sentences. Then give your verdict on a line of its own: [[1]] when assistant 1 ' +
      'is better, [[2]] when assistant 2 is better, [[tie]] when both are equally good.',
  ].join('\n\n');
  return judgeRequest(system, user, { maxTokens: 2048, topLogprobs: null });
}

/** The last verdict counts: judges weigh both sides before they decide. */
export function readVerdict(answer: JudgeAnswer, order: Order): Reading<Verdict> {
  const word = [...answer.text.matchAll(/\[\[(1|2|tie)\]\]/gi)].at(-1)?.[1]?.toLowerCase();
  if (word === undefined) return { failure: failureOf(answer) };
  if (word === 'tie') return { value: 'tie' };
  return { value: (word === '1') === (order === 'aFirst') ? 'a' : 'b' };
}
