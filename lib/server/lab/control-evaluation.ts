/** Pauses, resumes, cancels and removes evaluations, on whichever instance their work is. */

import type { TeamRight } from '@/lib/contract/account-contract';
import type { EvaluationStatus } from '@/lib/contract/lab/evaluation-contract';
import { found, StrataError } from '@/lib/errors';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { resetFailed, runningRuns } from '@/lib/server/db/queries/lab/answer-queries';
import {
  changeBudget,
  changeStatus,
  findEvaluation,
  removeEvaluation,
  setTeamOfEvaluation,
} from '@/lib/server/db/queries/lab/evaluation-queries';
import { hideLabConversations } from '@/lib/server/db/queries/lab/lab-run-queries';
import { stopRun } from '@/lib/server/runs/control-run';
import { dequeueEvaluation, enqueueEvaluation } from './lab-queue';

/** Runs that are going end; no further one starts. @throws StrataError `conflict` unless it runs. */
export async function pauseEvaluation(id: string): Promise<void> {
  await change(id, ['running'], 'paused', 'paused');
  await dequeueEvaluation(id);
}

/** @param budgetUsd a new budget; undefined leaves it. @throws StrataError `conflict` unless it is paused. */
export async function resumeEvaluation(id: string, budgetUsd: number | null | undefined): Promise<void> {
  found(await findEvaluation(id, 'own'), 'evaluation');
  if (budgetUsd !== undefined) await changeBudget(id, budgetUsd);
  await change(id, ['paused', 'over_budget'], 'running', 'resumed');
  await enqueueEvaluation(id);
}

/** Stops its runs and closes their connections. What is done stays. @throws StrataError `conflict` when it has ended. */
export async function cancelEvaluation(id: string): Promise<void> {
  await change(id, ['running', 'paused', 'over_budget'], 'cancelled', 'cancelled');
  await stopWork(id);
}

/** Makes failed answers and judgements again. @throws StrataError `conflict` while it runs. */
export async function retryFailed(id: string): Promise<void> {
  // Paused meanwhile: no worker may take it for finished before the failed ones are put back.
  await change(id, ['finished', 'cancelled', 'paused', 'over_budget'], 'paused', 'retried');
  await resetFailed(id);
  await changeStatus(id, ['paused'], 'running');
  await enqueueEvaluation(id);
}

/** Removes it with its answers. What it cost stays in the usage. @throws StrataError `not_found` */
export async function deleteEvaluation(id: string): Promise<void> {
  found(await findEvaluation(id, 'own'), 'evaluation');
  await changeStatus(id, ['running', 'paused', 'over_budget'], 'cancelled');
  await stopWork(id);
  await hideLabConversations(id);
  await removeEvaluation(id);
  await auditPerson('evaluation.deleted', id);
}

/** Gives it with its answers to the team, or takes it back. @throws StrataError `not_found` unless the person owns it. */
export async function giveEvaluation(id: string, team: TeamRight | null): Promise<void> {
  found((await setTeamOfEvaluation(id, team)) || null, 'evaluation');
  await auditPerson('evaluation.given', id, { team });
}

async function stopWork(id: string): Promise<void> {
  await Promise.all((await runningRuns(id)).map((runId) => stopRun(runId)));
  await dequeueEvaluation(id);
}

async function change(
  id: string,
  from: readonly EvaluationStatus[],
  to: EvaluationStatus,
  participle: string,
): Promise<void> {
  const { status } = found(await findEvaluation(id, 'own'), 'evaluation');
  if (await changeStatus(id, from, to)) return;
  const now = status === 'over_budget' ? 'stopped at its budget' : status;
  throw new StrataError('conflict', `The evaluation cannot be ${participle}: it is ${now}.`);
}
