/** Evaluations over HTTP: contenders answer the samples of a dataset, judges score them. */
import { afterEach, expect, test } from 'vitest';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import type { CreateEvaluationBody, Evaluation, ResultDetail, ResultPage } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { get, mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { saying } from '../support/upstream/script';

const upstream = sharedUpstream({ models: ['a', 'b', 'c', 'judge'] });
const strata = sharedStrata({ upstream });

const answerAll: typeof upstream.respond = ({ body }) => saying(body.model === 'aggregator' ? 'It is 42.' : '7');
afterEach(() => {
  upstream.respond = answerAll;
});

async function importQuestions(count: number): Promise<Dataset> {
  const rows = Array.from({ length: count }, (_, i) => JSON.stringify({ question: `What is ${i} and 42?`, check: 'number: 42' }));
  const response = await strata.fetch('/api/datasets?name=Questions', { method: 'POST', body: rows.join('\n') });
  expect(response.status).toBe(201);
  return (await response.json()).dataset;
}

async function start(body: CreateEvaluationBody): Promise<Evaluation> {
  const response = await send(strata, 'POST', '/api/evaluations', body);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()).evaluation;
}

const read = async (id: string) => (await get<{ evaluation: Evaluation }>(strata, `/api/evaluations/${id}`)).evaluation;

async function finished(id: string): Promise<Evaluation> {
  await expect.poll(async () => (await read(id)).status, { timeout: 20_000 }).not.toBe('running');
  return read(id);
}

test('a mixture and a single model answer the samples, checks score them, and the figures say which is better', async () => {
  upstream.respond = answerAll;
  const dataset = await importQuestions(6);
  const evaluation = await start({
    dataset: dataset.id,
    contenders: [{ mixture: mixtureOf([['a', 'b']]) }, { model: 'compatible/a' }],
    judges: [{ form: 'checks' }],
  });
  expect(evaluation).toMatchObject({ status: 'running', answers: { total: 12 } });
  expect(await finished(evaluation.id)).toMatchObject({
    status: 'finished',
    answers: { done: 12, failed: 0 },
    judgements: { done: 12, failed: 0 },
  });
  const { report } = await get<{ report: EvaluationReport }>(strata, `/api/evaluations/${evaluation.id}/report`);
  expect(report.judges[0]?.leaderboard).toMatchObject([
    { contender: 0, score: 1, samples: 6 },
    { contender: 1, score: 0, samples: 6 },
  ]);
  const page = await get<ResultPage>(strata, `/api/evaluations/${evaluation.id}/results?filter=won&limit=2`);
  expect(page).toMatchObject({ total: 6, nextAfter: 1, items: [{ position: 0, answers: [{ scores: [1] }, { scores: [0] }] }, {}] });
  const { result } = await get<{ result: ResultDetail }>(strata, `/api/evaluations/${evaluation.id}/results/1`);
  expect(result).toMatchObject({ previous: 0, next: 2, answers: [{ turns: ['It is 42.'] }, { turns: ['7'] }] });
});
