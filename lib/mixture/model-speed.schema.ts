/**
 * The wire schema of a model's measured speed. It is apart from `estimate-latency.ts` because pages use the
 * types without zod.
 */
import { z } from 'zod';

export const modelSpeedSchema = z
  .object({
    model: z.string(),
    calls: z.int().describe('How many calls they are of.'),
    ttftMs: z.number(),
    tokensPerSecond: z.number(),
    outputTokens: z.number().describe('Of an answer, its reasoning too.'),
  })
  .describe('Medians over a model’s own past calls.');
