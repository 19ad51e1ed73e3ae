/**
 * The other half of the contract: what an answer is. Types are made from the schemas, and so is the OpenAPI document;
 * a test holds the answers of a running server against it. Nothing parses by them.
 */
import { z } from 'zod';
import { modelSpeedSchema } from '@/lib/mixture/latency.schema';
import { doubtfulModelSchema, modelInfoSchema, priceSchema } from '@/lib/mixture/model.schema';
import { mixtureSchema } from '@/lib/mixture/schema';
import { timeSchema } from '@/lib/moa/events.schema';
import { runStateSchema } from '@/lib/moa/run-state.schema';

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string(),
  source: z
    .enum(['person', 'program'])
    .describe('Who began it. A program’s has a list of its own, and nobody goes on in it.'),
  pinned: z.boolean(),
  createdAt: timeSchema,
  updatedAt: timeSchema.describe('When something was last asked.'),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const messageSchema = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    role: z.literal('user'),
    content: z.string(),
    parentId: z
      .string()
      .nullable()
      .describe('The run that it follows; null at the beginning. Messages with one parent are branches.'),
    createdAt: timeSchema,
  })
  .describe('A question. Answers are runs.');
export type Message = z.infer<typeof messageSchema>;

export const runSchema = runStateSchema.extend({
  conversationId: z.string(),
  messageId: z.string(),
  mixtureSlug: z
    .string()
    .nullable()
    .describe('The slug that was asked for; null when a whole mixture was given.'),
});
export type Run = z.infer<typeof runSchema>;

export const runOutlineSchema = runSchema
  .pick({ id: true, messageId: true })
  .describe('A run of which only its place in the conversation is told.');
export type RunOutline = z.infer<typeof runOutlineSchema>;

export const conversationPageSchema = z.object({
  items: z.array(conversationSchema),
  nextCursor: z.string().nullable().describe('For `cursor`; null on the last page.'),
});
export type ConversationPage = z.infer<typeof conversationPageSchema>;

export const conversationDetailSchema = z.object({
  conversation: conversationSchema,
  messages: z.array(messageSchema),
  runs: z.array(runSchema).describe('Oldest first.'),
});
export type ConversationDetail = z.infer<typeof conversationDetailSchema>;

/** Not all of a conversation's runs: a long one is megabytes. */
export const conversationEndSchema = conversationDetailSchema.extend({
  runs: z
    .array(z.union([runSchema, runOutlineSchema]))
    .describe(
      'Oldest first. Whole those of the last `turns`, or all of them without it; outlines of the others.',
    ),
});
export type ConversationEnd = z.infer<typeof conversationEndSchema>;

export const createdRunSchema = z.object({ message: messageSchema, run: runSchema });
export type CreatedRun = z.infer<typeof createdRunSchema>;

export const shareSchema = z.object({
  token: z.string(),
  path: z.string().describe('/s/<token>'),
  conversationId: z.string(),
  title: z.string(),
  createdAt: timeSchema,
});
export type Share = z.infer<typeof shareSchema>;

export const sharedConversationSchema = z
  .object({
    title: z.string(),
    sharedAt: timeSchema,
    messages: z.array(messageSchema),
    runs: z.array(runSchema),
  })
  .describe('A frozen copy of one branch, as it was when it was shared.');
export type SharedConversation = z.infer<typeof sharedConversationSchema>;

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

export const modelsAnswerSchema = z.object({ models: z.array(modelInfoSchema) });
export type ModelsAnswer = z.infer<typeof modelsAnswerSchema>;

export const doubtfulModelsAnswerSchema = z.object({
  models: z
    .array(doubtfulModelSchema)
    .describe('Known models that cannot be called now, and those asked about of which it is doubtful.'),
});
export type DoubtfulModelsAnswer = z.infer<typeof doubtfulModelsAnswerSchema>;

export const speedsAnswerSchema = z.object({
  items: z
    .array(modelSpeedSchema)
    .describe('Of the last 30 days. A model that was never asked is not in it.'),
});
export type SpeedsAnswer = z.infer<typeof speedsAnswerSchema>;

export const ownPriceSchema = z
  .object({ model: z.string().describe('Its reference.'), price: priceSchema })
  .describe('A price that a person has set.');
export type OwnPrice = z.infer<typeof ownPriceSchema>;

export const ownPricesAnswerSchema = z.object({ items: z.array(ownPriceSchema) });
export type OwnPricesAnswer = z.infer<typeof ownPricesAnswerSchema>;

export const catalogueStatusSchema = z
  .object({
    enabled: z.boolean().describe('Whether models.dev is asked here.'),
    models: z.int().describe('How many models it listed when it was read last; 0 when it was never read.'),
    fetchedAt: timeSchema
      .nullable()
      .describe('When what is used was last known to be what models.dev has; null when it was never read.'),
    attemptedAt: timeSchema.nullable(),
    nextAttemptAt: timeSchema.nullable().describe('When it is asked again by itself; null when never.'),
    error: z
      .string()
      .nullable()
      .describe('Why the last attempt failed, in a sentence; null when it did not.'),
    builtInDate: z.string().describe('"2026-07": of which month the prices of the built-in table are.'),
  })
  .describe(
    'Where facts and prices of models come from. Those of the built-in table stand in for what models.dev has not.',
  );
export type CatalogueStatus = z.infer<typeof catalogueStatusSchema>;

export const usageSumSchema = z.object({
  calls: z.int().describe('Those that were asked; a call that is kept from an earlier run counts there.'),
  inputTokens: z.int(),
  cachedInputTokens: z.int().describe('Part of the input.'),
  outputTokens: z.int(),
  reasoningTokens: z.int().describe('Part of the output.'),
  costUsd: z.number().describe('USD, of the calls whose price is known.'),
  unpricedCalls: z
    .int()
    .describe('Calls that used tokens of an unknown price: their cost is not in the sum.'),
});
export type UsageSum = z.infer<typeof usageSumSchema>;

const day = z.string().meta({ format: 'date' });

export const usageRowSchema = usageSumSchema
  .extend({
    day: day.describe('UTC: the day on which the run was asked for.'),
    mixture: z.string().describe('The mixture’s name.'),
    model: z.string().describe('Its reference.'),
  })
  .describe('What one model has used in one mixture on one day.');
export type UsageRow = z.infer<typeof usageRowSchema>;

export const usageAnswerSchema = z.object({
  from: day.describe('The first day.'),
  to: day.describe('The last day, counted too.'),
  rows: z.array(usageRowSchema).describe('By day, then by mixture and model.'),
});
export type UsageAnswer = z.infer<typeof usageAnswerSchema>;

export const providerEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z
    .enum(['known', 'endpoint'])
    .describe(
      'A known one needs nothing but a key; an endpoint is anybody’s, and speaks OpenAI’s wire format.',
    ),
  baseUrl: z.string().nullable().describe('Null for a known provider, which has its own address.'),
  source: z
    .enum(['environment', 'settings'])
    .nullable()
    .describe('Where what it is called with comes from; null when it cannot be called.'),
  variable: z
    .string()
    .nullable()
    .describe('The environment variable that may set it; null for an endpoint of Settings.'),
  hasKey: z.boolean(),
  keyLastFour: z
    .string()
    .nullable()
    .describe('Only of a key that is set in Settings, and long enough that they tell nothing.'),
  headerNames: z
    .array(z.string())
    .describe('The names of the further headers that are sent. Their values are never told.'),
  problem: z.string().nullable().describe('Why what is stored cannot be used; null when it can.'),
});
export type ProviderEntry = z.infer<typeof providerEntrySchema>;

export const providersAnswerSchema = z.object({
  items: z.array(providerEntrySchema),
  ollama: z.object({ baseUrl: z.string(), found: z.boolean() }),
});
export type ProvidersAnswer = z.infer<typeof providersAnswerSchema>;

export const providerTestSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), model: z.string(), ttftMs: z.number() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
export type ProviderTest = z.infer<typeof providerTestSchema>;

export const problemSchema = z
  .object({
    type: z.string().describe('urn:strata:problem:<code>'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('For a person: what happened, and what can be done.'),
    errors: z
      .array(
        z.object({
          path: z.string().describe('A JSON pointer (RFC 6901) into the body; empty for the whole of it.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Each bad field.'),
  })
  .describe('An error, as RFC 9457 has it.');
export type Problem = z.infer<typeof problemSchema>;
