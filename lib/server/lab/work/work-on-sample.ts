/** The work of one job: every contender's answer to a sample, and its judgements. */
import type { Run } from '@/lib/contract/run-contract';
import { callCount } from '@/lib/mixture/limits';
import { type AnswerKey, answersOf, type StoredAnswer } from '@/lib/server/db/queries/lab/answer-queries';
import { findSample } from '@/lib/server/db/queries/lab/dataset-queries';
import { findEvaluation, type StoredEvaluation } from '@/lib/server/db/queries/lab/evaluation-queries';
import { readRun } from '@/lib/server/runs/read-run';
import { Halted } from './halted';
import { isRunning } from './is-running';
import { judgeSample } from './judge-sample';
import { makeAnswer } from './make-answer';

/**
 * Does what is missing, and returns when nothing is. Whoever does it again finds everything done.
 * @param signal ends the calls of judges; runs are stopped by their ids.
 * @throws Halted when the evaluation does not run any more.
 */
export async function workOnSample(
  evaluationId: string,
  position: number,
  signal: AbortSignal,
): Promise<void> {
  const evaluation = await findEvaluation(evaluationId);
  if (evaluation === null || evaluation.status !== 'running') throw new Halted();
  const sample = await findSample(evaluation.datasetId, position);
  const stored = await answersOf(evaluationId, position);
  if (sample === null || stored.every(({ judged }) => judged)) return;
  const runs = new Map<number, Run[]>();
  // Those with the most calls first: the others share them.
  for (const answer of stored.toSorted((a, b) => sizeOf(evaluation, b) - sizeOf(evaluation, a))) {
    // Of earlier rounds of a search: nothing compares single answers with them.
    if (answer.judged) continue;
    if (!(await isRunning(evaluationId))) throw new Halted();
    const donors = [...runs.values()].flatMap(([first]) => first ?? []);
    const key: AnswerKey = { evaluationId, position, contender: answer.contender };
    const made = await runsOf(answer, () => makeAnswer(evaluation, key, answer.attempt, sample, donors));
    if (made !== null) runs.set(answer.contender, made);
  }
  const texts = evaluation.contenders.map(
    (_, contender) => runs.get(contender)?.map((run) => run.answer) ?? null,
  );
  await judgeSample(evaluation, position, sample, texts, signal);
}

function sizeOf({ contenders }: StoredEvaluation, { contender }: StoredAnswer): number {
  const mixture = contenders[contender]?.mixture;
  return mixture === undefined ? 0 : callCount(mixture);
}

async function runsOf(answer: StoredAnswer, make: () => Promise<Run[] | null>): Promise<Run[] | null> {
  if (answer.status === 'failed') return null;
  if (answer.status !== 'answered') return make();
  const runs = await Promise.all(answer.runIds.map((id) => readRun(id)));
  return runs.filter((run) => run !== null);
}
