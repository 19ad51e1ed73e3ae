/** Body and answer of `/api/settings`. */
import { z } from 'zod';

export const settingsSchema = z.strictObject({
  modelTitles: z
    .boolean()
    .describe('Whether the cheapest model of a mixture titles a conversation after its first answer.'),
  resumeInterrupted: z
    .boolean()
    .optional()
    .describe(
      'Whether runs that a stopped or dead server left go on by themselves, once. Their calls cost money.',
    ),
  retentionDays: z
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .optional()
    .describe('Conversations are deleted so many days after their last question; null or left out: never.'),
  sourcesModel: z
    .string()
    .regex(/^[a-z0-9-]+\/\S{1,180}$/, 'is not provider/model')
    .optional()
    .describe(
      'The embedding model that compares an answer with its proposals, as provider/model. Without it, their words are ' +
        'compared.',
    ),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = { modelTitles: true };
