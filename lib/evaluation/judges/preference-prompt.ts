/** AlpacaEval's pairwise comparison: one token decides between two anonymous outputs. In words of our own. */
import { preferenceFromLogprobs, preferenceFromToken } from '@/lib/evaluation/alpaca/preference';
import { fenced, materialNotice } from './fenced';
import { failureOf, type Reading } from './judge-reading';
import { type JudgeAnswer, type JudgeRequest, judgeRequest } from './judge-request';

const system =
  'You compare the outputs of two models for the same instruction and decide which one people would prefer. ' +
  'You answer with one token: the name of the better model.';

/** @param switched whether the model's output is shown as `m` (isOrderSwitched), else the baseline's is. */
export function preferenceRequest(
  instruction: string,
  outputs: { baseline: string; model: string },
  switched: boolean,
): JudgeRequest {
  const [first, second] = switched ? [outputs.model, outputs.baseline] : [outputs.baseline, outputs.model];
  const user = [
    materialNotice,
    fenced('Instruction', instruction),
    fenced('Output of the model "m"', first),
    fenced('Output of the model "M"', second),
    'Which output is better: more correct, more helpful, closer to the instruction? The order is random and means ' +
      'nothing. Answer with m or M and nothing else.',
  ].join('\n\n');
  return judgeRequest(system, user, { maxTokens: 1, topLogprobs: 5 });
}

export interface Preference {
  /** From 1 (the baseline is better) to 2 (the model is). */
  preference: number;
  /** Whether probabilities were used. Without them, the token alone decides. */
  weighted: boolean;
}

export function readPreference(answer: JudgeAnswer, switched: boolean): Reading<Preference> {
  const weighted = answer.firstToken === null ? null : preferenceFromLogprobs(answer.firstToken, switched);
  if (weighted !== null) return { value: { preference: weighted, weighted: true } };
  const plain = preferenceFromToken(answer.text.trim(), switched);
  if (plain !== null) return { value: { preference: plain, weighted: false } };
  // One token is asked for, so an answer that is longer always ends at the limit.
  return { failure: failureOf({ ...answer, cut: answer.text.trim() === '' && answer.cut }) };
}
