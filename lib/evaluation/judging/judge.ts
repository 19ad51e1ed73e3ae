/** How the answers of an evaluation are scored. */
import { z } from 'zod';
import { modelReferenceSchema } from '@/lib/mixture/mixture-schema';

export const judgeSchema = z.discriminatedUnion('form', [
  z
    .strictObject({ form: z.literal('checks') })
    .describe('The checks of the samples. Costs nothing; samples without a check have no score.'),
  z
    .strictObject({ form: z.literal('verdict'), model: modelReferenceSchema })
    .describe(
      'Compares every two contenders in both orders. The score is the share of won comparisons, a tie counts half.',
    ),
  z
    .strictObject({
      form: z.literal('preference'),
      model: modelReferenceSchema,
      baseline: z
        .union([z.literal('given'), z.int().min(0).max(23)])
        .describe(
          'What answers are compared with: the answers that the dataset brings along, or a contender by its position.',
        ),
    })
    .describe(
      'AlpacaEval 2.0: one token decides against a baseline. The score is the preference, from 0 to 1.',
    ),
  z
    .strictObject({ form: z.literal('rating'), model: modelReferenceSchema })
    .describe('MT-Bench: every turn is rated from 1 to 10. The score is the mean of the turns.'),
  z
    .strictObject({ form: z.literal('skills'), model: modelReferenceSchema })
    .describe('FLASK: skills are scored from 1 to 5 by rubric. The score is the mean of the skills.'),
]);

export type Judge = z.output<typeof judgeSchema>;

/** The judge's model; null for checks. */
export function modelOfJudge(judge: Judge): string | null {
  return judge.form === 'checks' ? null : judge.model;
}

/** The highest score, and the lowest. */
export function scaleOf({ form }: Judge): { low: number; high: number } {
  if (form === 'rating') return { low: 1, high: 10 };
  if (form === 'skills') return { low: 1, high: 5 };
  return { low: 0, high: 1 };
}
