/** The figures of an evaluation, computed when somebody looks and something has changed. */

import { found } from '@/lib/errors';
import { evaluationReport } from '@/lib/evaluation/report/evaluation-report';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { findLengthControl } from '@/lib/server/db/queries/lab/dataset-queries';
import {
  findEvaluation,
  findReport,
  type StoredEvaluation,
  storeReport,
} from '@/lib/server/db/queries/lab/evaluation-queries';
import { judgedCalls, scoredAnswers } from '@/lib/server/db/queries/lab/result-queries';
import { inTurns } from '@/lib/server/in-turns';
import { processSingleton } from '@/lib/server/process-singleton';

/** The latest figures of evaluations that run. */
const latest = processSingleton('reports', () => new Map<string, Promise<EvaluationReport>>());
/** Figures of a running evaluation are this old at most: resampling thousands of scores takes half a second. */
const oldestMs = 2_000;

/** @throws StrataError `not_found` */
export async function readReport(id: string): Promise<EvaluationReport> {
  return reportOf(found(await findEvaluation(id), 'evaluation'));
}

export async function reportOf(evaluation: StoredEvaluation): Promise<EvaluationReport> {
  const { id, status } = evaluation;
  if (status !== 'finished') return recent(evaluation);
  latest.delete(id);
  const stored = await findReport(id);
  if (stored !== null) return stored;
  const report = await compute(evaluation);
  await storeReport(id, report);
  return report;
}

/** Readers at the same time share one computation. */
function recent(evaluation: StoredEvaluation): Promise<EvaluationReport> {
  const computed = latest.get(evaluation.id);
  if (computed !== undefined) return computed;
  const report = compute(evaluation);
  latest.set(evaluation.id, report);
  setTimeout(() => latest.delete(evaluation.id), oldestMs).unref();
  report.catch(() => latest.delete(evaluation.id));
  return report;
}

async function compute({ id, datasetId, contenders, judges }: StoredEvaluation): Promise<EvaluationReport> {
  const [answers, judgements, lengthControl] = await Promise.all([
    scoredAnswers(id),
    judgedCalls(id),
    findLengthControl(datasetId),
  ]);
  const names = contenders.map(({ name }) => name);
  return inTurns(evaluationReport({ names, judges, answers, judgements, lengthControl }));
}
