/** The usage of calls, summed: the rows of the usage page and of its CSV file. */
import { z } from 'zod';

export const usageSumSchema = z.object({
  calls: z.int().describe('Those that were asked; a call that is kept from an earlier run counts there.'),
  inputTokens: z.int(),
  cachedInputTokens: z.int().describe('Part of the input.'),
  outputTokens: z.int(),
  reasoningTokens: z.int().describe('Part of the output.'),
  costUsd: z.number().describe('USD, of the calls whose price is known.'),
  unpricedCalls: z
    .int()
    .describe('Calls that used tokens of an unknown price: their cost is not in the sum.'),
});

export type UsageSum = z.infer<typeof usageSumSchema>;

/** A calendar day, "2026-11-24", UTC. */
export const daySchema = z.string().meta({ format: 'date' });

export const usageRowSchema = usageSumSchema
  .extend({
    day: daySchema.describe('UTC: the day on which the run was asked for.'),
    mixture: z.string().describe('The mixture’s name.'),
    model: z.string().describe('Its reference.'),
  })
  .describe('What one model has used in one mixture on one day.');

export type UsageRow = z.infer<typeof usageRowSchema>;
