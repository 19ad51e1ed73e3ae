/** What `latency.ts` reckons by, as it goes over the wire. Apart from it, since pages reckon without zod. */
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
