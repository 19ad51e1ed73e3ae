import { z } from 'zod';

/** Exports of an evaluation, and who reads them. */
export const evaluationExports = [
  'csv',
  'json',
  'model_outputs',
  'mt_bench_answers',
  'mt_bench_judgements',
] as const;

export type EvaluationExport = (typeof evaluationExports)[number];

export const exportEvaluationQuery = z.object({
  format: z
    .enum(evaluationExports)
    .default('csv')
    .describe('For spreadsheets, for programs, for the tool alpaca_eval, and the two files of FastChat.'),
  contender: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('The position of the contender, for model_outputs, which hold one.'),
});
