import type { Surroundings } from '@/lib/cli/ask-command';
import { type ExitCode, exitCodes } from '@/lib/cli/command-failure';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { linkToEvaluation } from './evaluation-path';
import { resultText } from './evaluation-text';
import type { Followed } from './follow-evaluation';
import { gateOf } from './gate';
import type { FailUnder } from './server-task';

/** Prints the result, and says how to go on where there is no final one. */
export async function concludeEvaluation(
  { evaluation, interruption }: Followed,
  { json, failUnder }: { json: boolean; failUnder: FailUnder | null },
  { server, out, err }: Surroundings,
): Promise<ExitCode> {
  if (interruption !== null) {
    if (interruption.read) err.line(pausedWords(evaluation), 'yellow');
    return interruption.exitCode;
  }
  const { report } = await server.api<{ report: EvaluationReport }>(
    'GET',
    `/api/evaluations/${evaluation.id}/report`,
  );
  out.line(json ? JSON.stringify({ evaluation, report }) : resultText(evaluation, report));
  err.line(linkToEvaluation(evaluation, server), 'dim');
  if (evaluation.status !== 'finished') {
    if (evaluation.status === 'over_budget') err.line(budgetWords(evaluation), 'yellow');
    return exitCodes.failed;
  }
  const gate = failUnder === null ? null : gateOf(failUnder, evaluation, report);
  if (gate !== null) err.line(gate.words, gate.passed ? 'dim' : 'red');
  return gate === null || gate.passed ? exitCodes.answered : exitCodes.failed;
}

function pausedWords({ id }: Evaluation): string {
  return `Paused. What is done stays. To go on: strata lab resume ${id}`;
}

function budgetWords({ id }: Evaluation): string {
  return `To go on with a higher budget: strata lab resume ${id} --budget <usd>`;
}
