/** The wire schema of the list of disagreements; its types are in `disagreement.ts`. */
import { z } from 'zod';

export const pointSchema = z.object({
  point: z.string(),
  heldBy: z.array(z.string()).min(1).describe('The ids of the calls that support it.'),
});

export const contradictionSchema = z
  .object({ about: z.string(), claims: z.array(pointSchema) })
  .describe('Claims that cannot all be true.');

export const disagreementSchema = z
  .object({
    consensus: z.array(pointSchema).describe('Points that several calls support and none contradicts.'),
    contradictions: z.array(contradictionSchema),
    partialCoverage: z
      .array(pointSchema)
      .describe('Points that matter to the question and only some calls cover.'),
    uniqueInsights: z.array(pointSchema).describe('Points of a single call.'),
  })
  .describe('The agreements and disagreements of the references.');
