/** Bodies and answers of datasets. */
import { z } from 'zod';
import { sampleSchema } from '@/lib/evaluation/datasets/sample';
import { inputText } from '@/lib/mixture/input-text';
import { timeSchema } from '@/lib/moa/events/run-event.schema';
import { idSchema } from '../shared-fields';

export const datasetNameSchema = inputText({ min: 1, max: 100 });

export const datasetOrigins = ['starter', 'file', 'history'] as const;

export const datasetSchema = z.object({
  id: z.string(),
  name: z.string(),
  origin: z.enum(datasetOrigins).describe('Built in, imported from a file, or picked from conversations.'),
  samples: z.int(),
  checked: z.int().describe('Samples that a check scores without a judge.'),
  referenced: z.int().describe('Samples with a reference answer.'),
  given: z.int().describe('Samples with an answer of another model, for example AlpacaEval’s baseline.'),
  skilled: z.int().describe('Samples that name the skills to grade, as FLASK’s do.'),
  severalTurns: z.int().describe('Samples with more than one turn, as MT-Bench’s.'),
  categories: z.record(z.string(), z.int()).describe('Samples by category; "" for those without one.'),
  lengthControlled: z
    .boolean()
    .describe('Whether it has AlpacaEval’s difficulties, for the length-controlled win rate.'),
  createdAt: timeSchema,
});

export const datasetListSchema = z.object({
  datasets: z.array(datasetSchema).describe('The built-in set first, then newest first.'),
});

export const importDatasetQuery = z.object({ name: datasetNameSchema });

export const listSamplesQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(-1)
    .default(-1)
    .describe('The position of the last sample of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const placedSampleSchema = z.object({
  position: z.int().describe('From 0, in the order of the file.'),
  sample: sampleSchema,
});

export const samplePageSchema = z.object({
  items: z.array(placedSampleSchema),
  nextAfter: z.int().nullable().describe('For `after`; null on the last page.'),
});

export const datasetFromHistoryBody = z.strictObject({
  name: datasetNameSchema,
  messageIds: z
    .array(idSchema)
    .min(1)
    .max(1000)
    .describe('Questions of conversations. Follow-up questions bring the turns before them along.'),
});

export type Dataset = z.infer<typeof datasetSchema>;
export type PlacedSample = z.infer<typeof placedSampleSchema>;
export type SamplePage = z.infer<typeof samplePageSchema>;
