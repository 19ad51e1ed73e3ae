/** Measures evaluations: how long one takes beside its ideal, what it needs, and how soon large results are shown. */
import { fetch } from 'undici';
import { startStrata } from '../support/strata.ts';
import { post } from './post.ts';
import { startServers } from './servers.ts';
import { workloadOf } from './workload.ts';

/** As in lib/server/lab/lab-queue.ts. */
const sideBySide = 20;
const samples = 200;
const contenders = 3;
/** The most that a dataset may have is twice as many. */
const importedRows = 100_000;

export interface EvaluationTime {
  /** The duration over the ideal, in which every run takes as long as the slowest calls of its layers. */
  ratio: number;
  runs: number;
  calls: number;
  peakMb: number;
  /** Of the database's tables, a run. */
  bytesPerRun: number;
}

/** 200 samples x 3 contenders x 13 calls. */
export async function measureEvaluation(): Promise<EvaluationTime> {
  const { origin, probe, query, close } = await startServers();
  const workloads = Array.from({ length: contenders }, (_, i) => workloadOf(i));
  // Compiles what runs need, so that the start of the process is not measured.
  await evaluate(origin, 5, workloads);
  const before = await sizeOf(query);
  await probe('/reset');
  const began = performance.now();
  await evaluate(origin, samples, workloads);
  const tookMs = performance.now() - began;
  const { peakMb } = await probe();
  const bytes = (await sizeOf(query)) - before;
  await close();
  const idealMs = (samples / sideBySide) * workloads.reduce((sum, workload) => sum + workload.idealMs, 0);
  const runs = samples * contenders;
  return { ratio: tookMs / idealMs, runs, calls: runs * 13, peakMb, bytesPerRun: bytes / runs };
}

type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

async function sizeOf(query: Query): Promise<number> {
  const [row] = await query(`
    SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`);
  return Number(row?.bytes);
}

async function evaluate(
  origin: string,
  count: number,
  workloads: readonly { mixture: object }[],
): Promise<void> {
  const dataset = await importQuestions(origin, count);
  const { evaluation } = await post(origin, '/api/evaluations', {
    dataset,
    contenders: workloads.map(({ mixture }) => ({ mixture })),
    judges: [{ form: 'checks' }],
  });
  for (;;) {
    const response = await fetch(`${origin}/api/evaluations/${evaluation.id}`);
    const { status, answers } = (
      (await response.json()) as { evaluation: { status: string; answers: { failed: number } } }
    ).evaluation;
    if (answers.failed > 0) throw new Error(`${answers.failed} answers failed`);
    if (status === 'finished') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function importQuestions(origin: string, count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, i) =>
    JSON.stringify({ question: `Question ${i}?`, check: 'number: 42' }),
  );
  const response = await fetch(`${origin}/api/datasets?name=Questions`, {
    method: 'POST',
    headers: { origin },
    body: rows.join('\n'),
  });
  return ((await response.json()) as { dataset: { id: string } }).dataset.id;
}

export interface ResultsTime {
  samples: number;
  /** Of an upload of 100,000 rows, until the dataset is there. */
  importMs: number;
  /** Medians of requests. */
  pageMs: number;
  filteredMs: number;
  detailMs: number;
  /** The figures when they are first computed, and when they are stored. */
  firstReportMs: number;
  reportMs: number;
}

/** Of a finished evaluation of 5,000 samples and three contenders. Its answers are written to the database. */
export async function measureResults(): Promise<ResultsTime> {
  const count = 5000;
  const strata = await startStrata();
  const { origin } = strata;
  const dataset = await importQuestions(origin, count);
  const { evaluation } = await post(origin, '/api/evaluations', {
    dataset,
    samples: 1,
    contenders: ['demo/blunt', 'demo/careful', 'demo/teacher'].map((model) => ({ model })),
    judges: [{ form: 'checks' }],
  });
  const { id } = evaluation;
  while ((await statusOf(origin, id)) === 'running') await new Promise((resolve) => setTimeout(resolve, 50));
  await strata.query(
    `INSERT INTO "EvaluationAnswer"
       ("evaluationId", position, contender, status, judged, scores, "costUsd", "latencyMs", "firstTokenMs", characters)
     SELECT $1, p, c, 'answered', true, jsonb_build_array((random() < 0.5 + c * 0.1)::int), 0.01 * (c + 1), 900, 300, 400
     FROM generate_series(0, $2::int - 1) p, generate_series(0, 2) c ON CONFLICT DO NOTHING`,
    [id, count],
  );
  await strata.query('UPDATE "Evaluation" SET report = NULL WHERE id = $1', [id]);
  const path = `${origin}/api/evaluations/${id}`;
  const firstReportMs = await timeOf(`${path}/report`, 1);
  const times = {
    samples: count,
    importMs: await importTime(origin),
    firstReportMs,
    reportMs: await timeOf(`${path}/report`, 9),
    pageMs: await timeOf(`${path}/results?after=2500`, 9),
    filteredMs: await timeOf(`${path}/results?filter=won&a=2&b=0&after=2500`, 9),
    detailMs: await timeOf(path, 9),
  };
  await strata.close();
  return times;
}

async function importTime(origin: string): Promise<number> {
  const began = performance.now();
  await importQuestions(origin, importedRows);
  return performance.now() - began;
}

async function statusOf(origin: string, id: string): Promise<string> {
  const response = await fetch(`${origin}/api/evaluations/${id}`);
  return ((await response.json()) as { evaluation: { status: string } }).evaluation.status;
}

async function timeOf(url: string, requests: number): Promise<number> {
  const times: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const began = performance.now();
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await response.text();
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(requests / 2)] ?? 0;
}

export function evaluationLine({ ratio, runs, calls, peakMb, bytesPerRun }: EvaluationTime): string {
  const kb = (bytesPerRun / 1024).toFixed(0);
  return `an evaluation of ${runs} runs, ${calls} calls, ${sideBySide} side by side: ${ratio.toFixed(3)} of the ideal, ${peakMb.toFixed(0)} MB, ${kb} KB a run`;
}

export function resultsLine(times: ResultsTime): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return (
    `results of ${times.samples} samples: evaluation ${ms(times.detailMs)}, a page ${ms(times.pageMs)}, ` +
    `filtered ${ms(times.filteredMs)}, figures ${ms(times.firstReportMs)} the first time, then ${ms(times.reportMs)}\n` +
    `import of ${importedRows} rows over HTTP: ${ms(times.importMs)}`
  );
}
