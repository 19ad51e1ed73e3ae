/** Holds money of an evaluation's budget back before it is spent. */
import { setTimeout } from 'node:timers/promises';
import { StrataError } from '@/lib/errors';
import { type Judge, modelOfJudge } from '@/lib/evaluation/judging/judge';
import type { JudgeCall } from '@/lib/evaluation/judging/judge-call';
import {
  type AnswerKey,
  releaseReservation,
  reserveForAnswer,
} from '@/lib/server/db/queries/lab/answer-queries';
import { changeStatus } from '@/lib/server/db/queries/lab/evaluation-queries';
import { costOfJudgement } from '@/lib/server/lab/judges/ask-judge';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import { Halted } from './halted';
import { isRunning } from './is-running';

/** How long work waits for money that other work holds back. */
const waitMs = 300;

/**
 * @returns what the work may spend; null without a budget.
 * @throws Halted when the budget is used up, which pauses the evaluation, and when it does not run any more.
 */
export async function reserveMoney(
  key: AnswerKey,
  cost: { low: number; high: number },
): Promise<number | null> {
  for (;;) {
    const grant = await reserveForAnswer(key, cost);
    if (grant.kind === 'granted') return grant.usd;
    if (grant.kind === 'over budget') throw await haltedByBudget(spentUp, key.evaluationId);
    await setTimeout(waitMs);
    if (!(await isRunning(key.evaluationId))) throw new Halted();
  }
}

/** The first contender's answer holds the money for the judgements of its sample. @throws Halted as `reserveMoney`. */
export async function reserveForJudges(
  evaluationId: string,
  position: number,
  due: readonly { judge: Judge; calls: readonly JudgeCall[] }[],
): Promise<void> {
  const costs = due.flatMap(({ judge, calls }) => {
    const price = priceOf(modelOfJudge(judge) ?? '');
    return calls.flatMap(({ how }) => ('request' in how ? [costOfJudgement(how.request, { price })] : []));
  });
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, usd) => total + (usd ?? 0), 0);
  const high = sum(costs.map((cost) => cost.high));
  if (high === 0) return;
  const low = sum(costs.map((cost) => cost.low));
  await reserveMoney(holderOf(evaluationId, position), { low, high });
}

/** What the judgements of a sample cost is known: nothing is held back for them any more. */
export function releaseJudges(evaluationId: string, position: number): Promise<void> {
  return releaseReservation(holderOf(evaluationId, position));
}

function holderOf(evaluationId: string, position: number): AnswerKey {
  return { evaluationId, position, contender: 0 };
}

const spentUp = new StrataError('over_budget', 'The budget of the evaluation is used up. Raise it to go on.');

/** A budget that is used up pauses the evaluation, with the reason. @returns what is to be thrown. */
export async function haltedByBudget(error: unknown, evaluationId: string): Promise<unknown> {
  if (!StrataError.isInstance(error) || error.code !== 'over_budget') return error;
  await changeStatus(evaluationId, ['running'], 'over_budget', error.message);
  return new Halted();
}
