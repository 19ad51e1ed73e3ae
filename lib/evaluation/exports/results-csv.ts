import { csvLine } from '@/lib/csv-line';

/** One contender's answer to a sample, as a line of a spreadsheet. */
export interface ResultRow {
  sample: string;
  category: string | null;
  question: string;
  contender: string;
  status: string;
  /** All turns. */
  answer: string;
  /** By judge. */
  scores: readonly (number | null)[];
  costUsd: number | null;
  latencyMs: number | null;
  error: string | null;
}

const columns = ['sample', 'category', 'question', 'contender', 'status', 'answer'];
const figures = ['cost_usd', 'latency_ms', 'error'];

/** @param judges names of the judges, for the heading. */
export async function* resultsCsv(
  rows: AsyncIterable<ResultRow>,
  judges: readonly string[],
): AsyncGenerator<string> {
  yield csvLine([...columns, ...judges.map((judge, i) => `score_${i + 1}_${judge}`), ...figures]);
  for await (const { scores, costUsd, latencyMs, error, ...row } of rows) {
    const own = judges.map((_, i) => scores[i] ?? null);
    const texts = [row.sample, row.category, row.question, row.contender, row.status, row.answer];
    yield csvLine([...texts, ...own, costUsd, latencyMs, error]);
  }
}
