/** `strata lab search`: looks for a better mixture. */
import type { Surroundings } from '@/lib/cli/ask-command';
import { type ExitCode, exitCodes } from '@/lib/cli/command-failure';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { SearchEstimate } from '@/lib/contract/lab/search-contract';
import { aboutMoney, plural } from '@/lib/format/quantities';
import { linkToEvaluation } from './evaluation-path';
import { findDataset } from './find-dataset';
import { followEvaluation } from './follow-evaluation';
import { searchText } from './search-text';
import type { SearchTask, ServerOptions } from './server-task';

/** @throws Failure and ApiError when it cannot start. */
export async function search(task: SearchTask & ServerOptions, around: Surroundings): Promise<ExitCode> {
  const { server, out, err } = around;
  const body = await bodyOf(task, around);
  const path = '/api/evaluations/search';
  const { estimate } = await server.api<{ estimate: SearchEstimate }>('POST', `${path}/estimate`, body);
  if (task.estimate) {
    out.line(task.json ? JSON.stringify(estimate) : estimateWords(estimate));
    return exitCodes.answered;
  }
  err.line(estimateWords(estimate), 'dim');
  const interrupted = around.interruptions.heed();
  const started = await server.api<{ evaluation: Evaluation }>('POST', path, body);
  if (task.detach) {
    out.line(task.json ? JSON.stringify(started.evaluation) : started.evaluation.id);
    return exitCodes.answered;
  }
  const { evaluation, interruption } = await followEvaluation(started.evaluation, interrupted, around);
  if (interruption !== null) {
    if (interruption.read) err.line(`Paused. To go on: strata lab resume ${evaluation.id}`, 'yellow');
    return interruption.exitCode;
  }
  out.line(task.json ? JSON.stringify(evaluation) : searchText(evaluation));
  err.line(linkToEvaluation(evaluation, server), 'dim');
  return evaluation.status === 'finished' ? exitCodes.answered : exitCodes.failed;
}

function estimateWords({ candidates, expectedUsd, exhaustiveUsd }: SearchEstimate): string {
  const count = plural(candidates, 'candidate');
  return `${count}, ${aboutMoney(expectedUsd)} expected; trying all of them costs ${aboutMoney(exhaustiveUsd)}.`;
}

async function bodyOf(task: SearchTask, { server }: Surroundings): Promise<object> {
  const { samples, title, proposers, layers, models, judge, budgetUsd } = task;
  const { id } = await findDataset(task.dataset, server);
  return {
    ...{ dataset: id, models, judge, budgetUsd },
    ...(samples === null ? {} : { samples }),
    ...(title === null ? {} : { name: title }),
    ...(proposers === null ? {} : { proposers }),
    ...(layers === null ? {} : { layers }),
  };
}
