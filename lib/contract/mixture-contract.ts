/** Bodies and answers of `/api/mixtures`. */
import { z } from 'zod';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { ownershipSchema } from './account-contract';

/** For saving and changing a mixture: always the whole mixture. */
export const mixtureBody = mixtureSchema;

export const mixtureEntrySchema = z.object({
  slug: z.string(),
  mixture: mixtureSchema,
  preset: z.boolean(),
  ownership: ownershipSchema.describe('A preset is everybody’s: `mine` is false.'),
  available: z.boolean().describe('Whether all its models can be called.'),
  unavailableReason: z
    .string()
    .nullable()
    .describe('The reason, including a missing key, in one sentence; null if available.'),
});

export type MixtureEntry = z.infer<typeof mixtureEntrySchema>;
