/** `strata lab run` and `strata lab resume`. */
import type { Surroundings } from '@/lib/cli/ask-command';
import { readMixtureFile } from '@/lib/cli/cli-conversation';
import { type ExitCode, exitCodes } from '@/lib/cli/command-failure';
import type {
  AskedContender,
  CreateEvaluationBody,
  Evaluation,
  EvaluationEstimate,
} from '@/lib/contract/lab/evaluation-contract';
import { concludeEvaluation } from './conclude-evaluation';
import { contenderPosition } from './contender-position';
import { evaluationPath } from './evaluation-path';
import { estimateText } from './evaluation-text';
import { findDataset } from './find-dataset';
import { followEvaluation } from './follow-evaluation';
import type { AskedPath } from './options/read-contender';
import { checkScale } from './options/read-fail-under';
import type { FailUnder, FollowOptions, RunTask, ServerOptions, ServerTask } from './server-task';

/** @throws Failure and ApiError when it cannot start. */
export async function run(task: RunTask & ServerOptions, around: Surroundings): Promise<ExitCode> {
  const { server, out, err, interruptions } = around;
  const body = await bodyOf(task, around);
  const { estimate } = await server.api<{ estimate: EvaluationEstimate }>(
    'POST',
    '/api/evaluations/estimate',
    body,
  );
  if (task.estimate) {
    out.line(task.json ? JSON.stringify(estimate) : estimateText(estimate));
    return exitCodes.answered;
  }
  err.line(estimateText(estimate), 'dim');
  // It costs money from here on: an interruption pauses it.
  const interrupted = interruptions.heed();
  const { evaluation } = await server.api<{ evaluation: Evaluation }>('POST', '/api/evaluations', body);
  try {
    checkGate(task.failUnder, evaluation);
  } catch (error) {
    // The names of contenders are known only now.
    await server.api('POST', `${evaluationPath(evaluation.id)}/cancel`);
    throw error;
  }
  return followTo(evaluation, task, interrupted, around);
}

/** @throws Failure and ApiError when it cannot go on. */
export async function resume(
  task: Extract<ServerTask, { name: 'resume' }>,
  around: Surroundings,
): Promise<ExitCode> {
  const path = evaluationPath(task.id);
  const before = await around.server.api<{ evaluation: Evaluation }>('GET', path);
  checkGate(task.failUnder, before.evaluation);
  const interrupted = around.interruptions.heed();
  const body = task.budgetUsd === null ? {} : { budgetUsd: task.budgetUsd };
  const { evaluation } = await around.server.api<{ evaluation: Evaluation }>('POST', `${path}/resume`, body);
  return followTo(evaluation, task, interrupted, around);
}

async function followTo(
  evaluation: Evaluation,
  task: FollowOptions & ServerOptions,
  interrupted: AbortSignal,
  around: Surroundings,
): Promise<ExitCode> {
  if (task.detach) {
    around.out.line(task.json ? JSON.stringify(evaluation) : evaluation.id);
    return exitCodes.answered;
  }
  const followed = await followEvaluation(evaluation, interrupted, around);
  return concludeEvaluation(followed, task, around);
}

/** What is wrong with the gate is said before anything is paid. @throws Failure */
function checkGate(failUnder: FailUnder | null, { judges: [judge], contenders }: Evaluation): void {
  if (failUnder === null || judge === undefined) return;
  checkScale(failUnder, judge);
  if (failUnder.contender !== null) contenderPosition(failUnder.contender, contenders);
}

async function bodyOf(task: RunTask, { server }: Surroundings): Promise<CreateEvaluationBody> {
  const contenders = await Promise.all(task.contenders.map(contenderOf));
  const { id } = await findDataset(task.dataset, server);
  return {
    dataset: id,
    contenders,
    judges: task.judges,
    budgetUsd: task.budgetUsd,
    ...(task.samples === null ? {} : { samples: task.samples }),
    ...(task.title === null ? {} : { name: task.title }),
  };
}

async function contenderOf(asked: AskedContender | AskedPath): Promise<AskedContender> {
  return 'path' in asked ? { mixture: await readMixtureFile(asked.path) } : asked;
}
