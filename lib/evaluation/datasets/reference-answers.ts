import { z } from 'zod';
import { jsonLines } from '@/lib/evaluation/files/json-lines';
import { readRows } from '@/lib/evaluation/files/read-rows';
import type { RowProblem } from '@/lib/evaluation/files/row';

const answerSchema = z.looseObject({
  question_id: z.union([z.string(), z.number()]).transform(String),
  choices: z.tuple([z.looseObject({ turns: z.array(z.string()) })], z.unknown()),
});

/** Reads FastChat's `reference_answer/*.jsonl` (and `model_answer/*.jsonl`): the answers of each turn by question. */
export async function readAnswers(
  chunks: AsyncIterable<string>,
): Promise<{ answers: Map<string, string[]>; problems: RowProblem[] }> {
  const { rows, problems } = await readRows(jsonLines(chunks), answerSchema);
  return { answers: new Map(rows.map((row) => [row.question_id, row.choices[0].turns])), problems };
}
