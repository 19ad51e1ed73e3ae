/** Query and answer of `/api/usage`. */
import { z } from 'zod';
import { daySchema, usageRowSchema } from '@/lib/spending/usage-row';
import { ofSchema } from './account-contract';

export const usageQuery = z.object({
  of: ofSchema,
  days: z.coerce.number().int().min(1).max(366).default(30).describe('How many days back from today, UTC.'),
});

export const usageAnswerSchema = z.object({
  from: daySchema.describe('The first day.'),
  to: daySchema.describe('The last day, inclusive.'),
  rows: z.array(usageRowSchema).describe('By day, then by mixture and model.'),
});

export type UsageAnswer = z.infer<typeof usageAnswerSchema>;

export const influenceAnswerSchema = z
  .object({
    runs: z.int().describe('The runs that are counted, at most the newest 200 of the period.'),
    pending: z.int().describe('Runs whose texts are not compared yet: ask again.'),
    models: z.array(
      z.object({
        model: z.string(),
        runs: z.int().describe('The runs in which it proposed.'),
        idleRuns: z.int().describe('The runs to whose answer it gave nothing that was found in it first.'),
        share: z
          .number()
          .describe('The mean share of an answer’s sentences first found in its calls, from 0 to 1.'),
        mayBeDropped: z.boolean().describe('It gave less than 2% in at least five runs.'),
      }),
    ),
  })
  .describe('What models gave to answers, by similarity of words. The largest share comes first.');

export type InfluenceAnswer = z.infer<typeof influenceAnswerSchema>;
