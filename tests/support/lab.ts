/** Short helpers for evaluations over HTTP. */
import { expect } from 'vitest';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import type { CreateEvaluationBody, Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { get, send } from './api';
import type { Strata } from './strata';

export async function importDataset(strata: Strata, file: string, name = 'Questions'): Promise<Dataset> {
  const response = await strata.fetch(`/api/datasets?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: file,
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()).dataset;
}

/** Questions whose answer is 42, one a line. */
export function questions(count: number): string {
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({ question: `Question ${i}?`, check: 'number: 42' }),
  ).join('\n');
}

export async function startEvaluation(strata: Strata, body: CreateEvaluationBody): Promise<Evaluation> {
  const response = await send(strata, 'POST', '/api/evaluations', body);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()).evaluation;
}

export async function readEvaluation(strata: Strata, id: string): Promise<Evaluation> {
  return (await get<{ evaluation: Evaluation }>(strata, `/api/evaluations/${id}`)).evaluation;
}

export async function readReport(strata: Strata, id: string): Promise<EvaluationReport> {
  return (await get<{ report: EvaluationReport }>(strata, `/api/evaluations/${id}/report`)).report;
}

/** Sends a command: pause, resume, cancel or retry. */
export async function command(strata: Strata, id: string, name: string, body?: object): Promise<Response> {
  return send(strata, 'POST', `/api/evaluations/${id}/${name}`, body);
}

/**
 * The evaluation when it does not run any more. The job of a killed process is found after its heartbeat, within a
 * quarter of a minute.
 */
export async function ended(strata: Strata, id: string): Promise<Evaluation> {
  await expect
    .poll(async () => (await readEvaluation(strata, id)).status, { timeout: 90_000, interval: 200 })
    .not.toBe('running');
  return readEvaluation(strata, id);
}
