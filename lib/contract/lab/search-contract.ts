/** Bodies and answers of the search for a better mixture. */
import { z } from 'zod';
import { judgeSchema } from '@/lib/evaluation/judging/judge';
import { inputText } from '@/lib/mixture/input-text';
import { limits } from '@/lib/mixture/limits';
import { modelReferenceSchema } from '@/lib/mixture/mixture-schema';
import { idSchema } from '../shared-fields';

export const createSearchBody = z.strictObject({
  name: inputText({ min: 1, max: 100 }).optional(),
  dataset: idSchema,
  samples: z
    .int()
    .min(2, 'must be at least 2')
    .max(10_000)
    .optional()
    .describe('By default all of the dataset.'),
  models: z
    .array(modelReferenceSchema)
    .min(2, 'a search needs two models')
    .max(12)
    .refine((models) => new Set(models).size === models.length, 'each model stands once'),
  proposers: z
    .array(z.int().min(1).max(limits.slotsPerLayer))
    .min(1)
    .max(6)
    .default([1, 2, 3, 6])
    .describe('Numbers of proposers to try.'),
  layers: z
    .array(z.int().min(2).max(limits.layers))
    .min(1)
    .max(4)
    .default([2])
    .describe('Numbers of layers to try, the aggregator’s counted.'),
  judge: judgeSchema.describe(
    'Scores single answers: checks, rating, skills, or preference to the answers of the dataset.',
  ),
  budgetUsd: z.number().min(0.0001).max(1_000_000).nullable().default(null),
});

export const searchEstimateSchema = z.object({
  candidates: z.int().describe('Single models and mixtures that would be tried.'),
  expectedUsd: z.number(),
  exhaustiveUsd: z.number().describe('Of every candidate with every sample, for comparison.'),
});

const rankedSchema = z.object({
  contender: z.int(),
  score: z.number().nullable(),
  standardError: z.number().nullable(),
  samples: z.int(),
  costUsd: z.number().describe('The mean of a sample.'),
});

export const searchOutcomeSchema = z.object({
  reason: z
    .enum(['complete', 'budget'])
    .describe('Whether all rounds were played, or the next one had exceeded the budget.'),
  best: rankedSchema.nullable(),
  front: z.array(rankedSchema).describe('The best by price, the cheapest first.'),
  ranking: z.array(rankedSchema).describe('All that were tried.'),
  spentUsd: z.number(),
});

export const searchStateSchema = z.object({
  models: z.array(z.string()),
  proposers: z.array(z.int()),
  layers: z.array(z.int()),
  estimate: searchEstimateSchema,
  round: z.int(),
  outcome: searchOutcomeSchema.nullable().describe('Null until it has ended.'),
});

export type CreateSearchBody = z.input<typeof createSearchBody>;
export type SearchEstimate = z.infer<typeof searchEstimateSchema>;
export type SearchState = z.infer<typeof searchStateSchema>;
export type SearchOutcome = z.infer<typeof searchOutcomeSchema>;
export type RankedContender = z.infer<typeof rankedSchema>;
