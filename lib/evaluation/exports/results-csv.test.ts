import { expect, test } from 'vitest';
import { type ResultRow, resultsCsv } from './results-csv';

const row: ResultRow = {
  ...{ sample: 's1', category: null, question: 'Why, then?', contender: 'M', status: 'answered' },
  ...{ answer: 'Two\nlines', scores: [1], costUsd: 0.5, latencyMs: 20, error: null },
};

test('every answer is a row with a score for each judge, and a missing score is an empty cell', async () => {
  async function* rows() {
    yield row;
  }
  const lines = await Array.fromAsync(resultsCsv(rows(), ['checks', 'rating']));
  expect(lines.map((line) => line.trimEnd())).toEqual([
    'sample,category,question,contender,status,answer,score_1_checks,score_2_rating,cost_usd,latency_ms,error',
    's1,,"Why, then?",M,answered,"Two\nlines",1,,0.5,20,',
  ]);
});
