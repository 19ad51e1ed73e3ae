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
    .describe('References to be asked about, with spaces between them: no reference holds one.')
    .transform((text) => text.split(' ').filter((reference) => reference.includes('/'))),
});

export const modelsAnswerSchema = z.object({ models: z.array(modelInfoSchema) });

export type ModelsAnswer = z.infer<typeof modelsAnswerSchema>;

export const unavailableModelsAnswerSchema = z.object({
  models: z
    .array(unavailableModelSchema)
    .describe('Known models that cannot be called now, and those asked about of which it is doubtful.'),
});

export type UnavailableModelsAnswer = z.infer<typeof unavailableModelsAnswerSchema>;

export const speedsAnswerSchema = z.object({
  items: z
    .array(modelSpeedSchema)
    .describe('Of the last 30 days. A model that was never asked is not in it.'),
});

export type SpeedsAnswer = z.infer<typeof speedsAnswerSchema>;

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
