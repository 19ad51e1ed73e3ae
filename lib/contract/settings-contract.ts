/** Body and answer of `/api/settings`. */
import { z } from 'zod';

export const settingsSchema = z.strictObject({
  modelTitles: z
    .boolean()
    .describe('Whether the cheapest model of a mixture titles a conversation after its first answer.'),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = { modelTitles: true };
