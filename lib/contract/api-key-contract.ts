/** Bodies and answers of `/api/keys`. */
import { z } from 'zod';
import { inputText } from '@/lib/mixture/input-text';
import { timeSchema } from '@/lib/moa/events/run-event.schema';

/**
 * How much of the layers an API client receives as reasoning: nothing, one line per call, or the full text of
 * the calls.
 */
export const reasoningLevels = ['off', 'titles', 'full'] as const;

export type ReasoningLevel = (typeof reasoningLevels)[number];

const apiKeyFields = {
  name: inputText({ min: 1, max: 60 }),
  budgetPerDayUsd: z
    .number()
    .min(0.0001, 'must be at least $0.0001')
    .max(1_000_000)
    .nullable()
    .describe('USD; null for no limit besides the budgets of the server.'),
  requestsPerMinute: z.int().min(1, 'must be at least 1').max(100_000).nullable(),
  allowsUnpriced: z
    .boolean()
    .describe(
      'Whether a key with a budget may call models whose price is not known, which no budget can hold.',
    ),
  mixtures: z
    .array(z.string().min(1).max(64))
    .max(500)
    .nullable()
    .describe('Slugs; null for every mixture, including mixtures in requests.'),
  keeps: z.boolean().describe('Whether runs are stored. If false, a request cannot override it.'),
  layers: z
    .enum(reasoningLevels)
    .describe('How much of the layers is sent as reasoning: nothing, one line per call, or their full text.'),
};

export const createApiKeyBody = z.strictObject({
  ...apiKeyFields,
  budgetPerDayUsd: apiKeyFields.budgetPerDayUsd.default(null),
  requestsPerMinute: apiKeyFields.requestsPerMinute.default(null),
  allowsUnpriced: apiKeyFields.allowsUnpriced.default(false),
  mixtures: apiKeyFields.mixtures.default(null),
  keeps: apiKeyFields.keeps.default(true),
  layers: apiKeyFields.layers.default('off'),
});

export const updateApiKeyBody = z
  .strictObject(apiKeyFields)
  .partial()
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export type CreateApiKeyBody = z.input<typeof createApiKeyBody>;

export type UpdateApiKeyBody = z.input<typeof updateApiKeyBody>;

export const apiKeyEntrySchema = z
  .object({
    id: z.string(),
    lastFour: z.string(),
    ...apiKeyFields,
    createdAt: timeSchema,
    lastUsedAt: timeSchema.nullable().describe('Accurate to a minute; null if never used.'),
    spentTodayUsd: z.number().describe('USD, this day, UTC.'),
  })
  .describe('The key of an API client. Its secret is returned only when the key is created.');

export type ApiKeyEntry = z.infer<typeof apiKeyEntrySchema>;

export const apiKeysAnswerSchema = z.object({
  items: z.array(apiKeyEntrySchema),
  neededBy: z
    .enum(['everybody', 'others'])
    .describe('Which API clients need a key: all, or those on other machines.'),
});

export type ApiKeysAnswer = z.infer<typeof apiKeysAnswerSchema>;

export const newApiKeySchema = z.object({
  key: z.string().describe('The complete key. It is returned only here.'),
  entry: apiKeyEntrySchema,
});

export type NewApiKey = z.infer<typeof newApiKeySchema>;
