/** Queries and answers of `/api/models` and `/api/catalogue`. */
import { z } from 'zod';
import { modelInfoSchema, unavailableModelSchema } from '@/lib/mixture/model-info.schema';
import { modelSpeedSchema } from '@/lib/mixture/model-speed.schema';
import { timeSchema } from '@/lib/moa/events/run-event.schema';

export const unavailableModelsQuery = z.object({
  references: z
    .string()
    .max(20_000)
    .default('')
    .describe('Model references to check, separated by spaces.')
    .transform((text) => text.split(' ').filter((reference) => reference.includes('/'))),
});

export const modelsAnswerSchema = z.object({ models: z.array(modelInfoSchema) });

export type ModelsAnswer = z.infer<typeof modelsAnswerSchema>;

export const unavailableModelsAnswerSchema = z.object({
  models: z
    .array(unavailableModelSchema)
    .describe('Known models that cannot be called now, and checked models that may be unavailable.'),
});

export type UnavailableModelsAnswer = z.infer<typeof unavailableModelsAnswerSchema>;

export const speedsAnswerSchema = z.object({
  items: z
    .array(modelSpeedSchema)
    .describe('Of the last 30 days. Models that were never called are missing.'),
});

export type SpeedsAnswer = z.infer<typeof speedsAnswerSchema>;

export const catalogueStatusSchema = z
  .object({
    enabled: z.boolean().describe('Whether models.dev is enabled.'),
    models: z.int().describe('The number of models at the last successful read; 0 if there was none.'),
    fetchedAt: timeSchema
      .nullable()
      .describe('When the current data was last confirmed by models.dev; null if it was never read.'),
    attemptedAt: timeSchema.nullable(),
    nextAttemptAt: timeSchema.nullable().describe('When the next automatic read is due; null if never.'),
    error: z
      .string()
      .nullable()
      .describe('Why the last attempt failed, in a sentence; null if it succeeded.'),
    builtInDate: z.string().describe('The month of the prices in the built-in table: "2026-07".'),
  })
  .describe(
    'The source of model facts and prices. The built-in table supplies those that are missing in models.dev.',
  );

export type CatalogueStatus = z.infer<typeof catalogueStatusSchema>;
