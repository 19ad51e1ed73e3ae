/** The contract of what concerns programs: their keys, and the list of what they asked. As `contract.ts`. */
import { z } from 'zod';
import { inputText } from '@/lib/mixture/text';
import { runStatusSchema, timeSchema } from '@/lib/moa/events.schema';

/** How much of the layers a program is told as reasoning: nothing, a line a call, or what every call writes. */
export const layersTold = ['off', 'titles', 'full'] as const;
export type LayersTold = (typeof layersTold)[number];

const apiKeyFields = {
  name: inputText({ min: 1, max: 60 }),
  budgetPerDayUsd: z
    .number()
    .min(0.0001, 'must be at least $0.0001')
    .max(1_000_000)
    .nullable()
    .describe('USD; null for no limit beside the app’s own budgets.'),
  requestsPerMinute: z.int().min(1, 'must be at least 1').max(100_000).nullable(),
  mixtures: z
    .array(z.string().min(1).max(64))
    .max(500)
    .nullable()
    .describe('Slugs; null for every mixture, and whole ones given with a request.'),
  keeps: z.boolean().describe('Whether what it asks is kept. Where it is not, no request can ask for it.'),
  layers: z
    .enum(layersTold)
    .describe(
      'How much of the layers it is told as reasoning: nothing, a line a call, or all that they write.',
    ),
};

export const createApiKeyBody = z.strictObject({
  ...apiKeyFields,
  budgetPerDayUsd: apiKeyFields.budgetPerDayUsd.default(null),
  requestsPerMinute: apiKeyFields.requestsPerMinute.default(null),
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
    lastUsedAt: timeSchema.nullable().describe('To within a minute; null when it never was.'),
    spentTodayUsd: z.number().describe('USD, this day, UTC.'),
  })
  .describe('A key that programs ask with. Its secret was told once, when it was made.');
export type ApiKeyEntry = z.infer<typeof apiKeyEntrySchema>;

export const apiKeysAnswerSchema = z.object({
  items: z.array(apiKeyEntrySchema),
  neededBy: z
    .enum(['everybody', 'others'])
    .describe('Which programs need one: all, or those that are not on this machine.'),
});
export type ApiKeysAnswer = z.infer<typeof apiKeysAnswerSchema>;

export const newApiKeySchema = z.object({
  key: z.string().describe('The whole key. It is told this once.'),
  entry: apiKeyEntrySchema,
});
export type NewApiKey = z.infer<typeof newApiKeySchema>;

export const listProgramRunsQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const programRunEntrySchema = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    title: z.string().describe('The first words of its question.'),
    mixtureName: z.string(),
    keyName: z.string().nullable().describe('Null without a key.'),
    user: z.string().nullable().describe('The program’s own name for whoever it asked for.'),
    status: runStatusSchema,
    costUsd: z.number().nullable(),
    durationMs: z.number().nullable(),
    startedAt: timeSchema,
  })
  .describe('A run that a program asked for, as the list of them shows it.');
export type ProgramRunEntry = z.infer<typeof programRunEntrySchema>;

export const programRunPageSchema = z.object({
  items: z.array(programRunEntrySchema),
  nextCursor: z.string().nullable(),
});
export type ProgramRunPage = z.infer<typeof programRunPageSchema>;
