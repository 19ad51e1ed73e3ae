/** The wire schema of the list of disagreements; its types are in `disagreement.ts`. */
import { z } from 'zod';

export const pointSchema = z.object({
  point: z.string(),
  heldBy: z.array(z.string()).min(1).describe('The places of the calls that hold it.'),
});

export const contradictionSchema = z
  .object({ about: z.string(), claims: z.array(pointSchema) })
  .describe('Claims that cannot all be true.');

export const disagreementSchema = z
  .object({
    consensus: z.array(pointSchema).describe('What several hold and none contradicts.'),
    contradictions: z.array(contradictionSchema),
    partialCoverage: z.array(pointSchema).describe('What matters to the question and only some cover.'),
    uniqueInsights: z.array(pointSchema).describe('What one alone brings.'),
  })
  .describe('What references agree and disagree on.');
