/** Bodies and answers of `/api/mixtures`. */
import { z } from 'zod';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';

/** For saving and changing a mixture: always the whole mixture. */
export const mixtureBody = mixtureSchema;

export const mixtureEntrySchema = z.object({
  slug: z.string(),
  mixture: mixtureSchema,
  preset: z.boolean(),
  available: z.boolean().describe('Whether every model of it can be called here.'),
  unavailableReason: z
    .string()
    .nullable()
    .describe('When it cannot: why, and which key it wants, in one sentence.'),
});

export type MixtureEntry = z.infer<typeof mixtureEntrySchema>;
