/** Makes the answer of one contender to one sample: a run for each turn. */

import type { Run } from '@/lib/contract/run-contract';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { atSampleTemperature } from '@/lib/evaluation/judging/sample-temperature';
import { runFigures } from '@/lib/evaluation/report/run-figures';
import { countTokens } from '@/lib/mixture/count-tokens';
import { estimateMixture, estimateRun } from '@/lib/mixture/estimate-run';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { sharedCalls } from '@/lib/moa/run/shared-calls';
import {
  type AnswerKey,
  beginAnswer,
  type EndedAnswer,
  endAnswer,
  resetAnswer,
} from '@/lib/server/db/queries/lab/answer-queries';
import { type StoredEvaluation, statusOf } from '@/lib/server/db/queries/lab/evaluation-queries';
import { priceOf } from '@/lib/server/providers/registry/model-registry';
import { stopRun } from '@/lib/server/runs/control-run';
import { finishedRun } from './finished-run';
import { Halted } from './halted';
import { isRunning } from './is-running';
import { haltedByBudget, reserveMoney } from './reserve-money';
import { startLabRun } from './start-lab-run';

/**
 * @param attempt how often the answer was put back after it had failed.
 * @param donors runs of other contenders for the first turn, whose calls may be shared.
 * @returns the runs, one for each turn; null when the answer failed, which is stored.
 * @throws Halted when the evaluation does not run any more.
 */
export async function makeAnswer(
  evaluation: StoredEvaluation,
  key: AnswerKey,
  attempt: number,
  sample: Sample,
  donors: readonly Run[],
): Promise<Run[] | null> {
  const contender = evaluation.contenders[key.contender];
  if (contender === undefined)
    throw new Error(`Evaluation ${evaluation.id} has no contender ${key.contender}`);
  const mixture = atSampleTemperature(contender.mixture, sample, evaluation.judges);
  const mostUsd = await reserveMoney(key, costOfAnswer(mixture, sample));
  const runs: Run[] = [];
  try {
    for (const [turn, question] of sample.turns.entries()) {
      const donor = turn === 0 ? bestDonor(mixture, donors) : null;
      const { runId } = await startLabRun({
        key: runKey(key, attempt, turn),
        question,
        mixture,
        slug: contender.slug,
        follows: followed(runs.at(-1)),
        shared: donor === null ? null : { runId: donor.id, calls: sharedCalls(mixture, donor) },
        mostUsd,
      });
      await beginAnswer(key, [...runs.map(({ id }) => id), runId]);
      // Whoever stopped the evaluation did not know of this run yet.
      if (await isCancelled(key.evaluationId)) await stopRun(runId);
      runs.push(await finishedRun(runId, mostUsd));
      if (failureOf(runs.at(-1) as Run) !== null) break;
    }
  } catch (error) {
    await resetAnswer(key);
    throw await haltedByBudget(error, key.evaluationId);
  }
  return store(key, runs);
}

/** The same for whoever makes the same turn in the same attempt. */
function runKey({ evaluationId, position, contender }: AnswerKey, attempt: number, turn: number): string {
  const again = attempt === 0 ? '' : `-r${attempt}`;
  return `${evaluationId}-${position}-${contender}${again}${turn === 0 ? '' : `-${turn + 1}`}`;
}

async function isCancelled(evaluationId: string): Promise<boolean> {
  const status = await statusOf(evaluationId);
  return status === null || status === 'cancelled';
}

async function store(key: AnswerKey, runs: readonly Run[]): Promise<Run[] | null> {
  const failure = runs.map(failureOf).find((reason) => reason !== null) ?? null;
  // A run that was stopped with its evaluation is no failure of the contender.
  if (failure !== null && !(await isRunning(key.evaluationId))) {
    await resetAnswer(key);
    throw new Halted();
  }
  await endAnswer(key, endOf(runs, failure));
  return failure === null ? [...runs] : null;
}

function endOf(runs: readonly Run[], error: string | null): EndedAnswer {
  const figures = runs.map(runFigures);
  const sum = (values: readonly (number | null)[]) =>
    values.reduce(
      (total, value) => (total === null || value === null ? null : total + value),
      0 as number | null,
    );
  return {
    status: error === null ? 'answered' : 'failed',
    runIds: runs.map(({ id }) => id),
    costUsd: sum(figures.map(({ costUsd }) => costUsd)),
    spentUsd: figures.reduce((total, { spentUsd }) => total + spentUsd, 0),
    latencyMs: sum(figures.map(({ latencyMs }) => latencyMs)),
    firstTokenMs: sum(figures.map(({ firstTokenMs }) => firstTokenMs)),
    characters: runs.reduce((total, { answer }) => total + [...answer].length, 0),
    error,
  };
}

/** Why a run is no answer; null for one that is. */
function failureOf({ status, answer, error }: Run): string | null {
  if ((status === 'succeeded' || status === 'degraded') && answer !== '') return null;
  return error ?? (status === 'stopped' ? 'The run was stopped.' : 'The run has no answer.');
}

function followed(run: Run | undefined): { conversationId: string; runId: string } | null {
  return run === undefined ? null : { conversationId: run.conversationId, runId: run.id };
}

/** The run with the most calls in common; null when none has any. */
function bestDonor(mixture: Mixture, donors: readonly Run[]): Run | null {
  const [best] = donors
    .map((run) => ({ run, common: sharedCalls(mixture, run).length }))
    .filter(({ common }) => common > 0)
    .toSorted((a, b) => b.common - a.common);
  return best?.run ?? null;
}

/** Later turns read the earlier ones: each is estimated with as many tokens as the turns before it may have. */
function costOfAnswer(mixture: Mixture, { turns }: Sample): { low: number; high: number } {
  const high = estimateMixture(mixture, priceOf).costUsd?.high ?? 0;
  const asked = turns.map((_, i) => countTokens(turns.slice(0, i + 1).join('\n')));
  const low = asked.reduce((total, conversation) => {
    const { expectedUsdByModel } = estimateRun(
      mixture,
      priceOf,
      { conversation, aggregatorOnly: 0 },
      new Set(),
    );
    return total + Object.values(expectedUsdByModel).reduce((sum, usd) => sum + usd, 0);
  }, 0);
  return { low, high: Math.max(low, high * turns.length) };
}
