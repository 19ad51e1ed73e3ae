/** Bodies and answers of evaluations. */
import { z } from 'zod';
import { ownershipSchema } from '@/lib/contract/account-contract';
import { StrataError } from '@/lib/errors';
import { judgeSchema } from '@/lib/evaluation/judging/judge';
import { inputText } from '@/lib/mixture/input-text';
import { mixtureSchema, modelReferenceSchema } from '@/lib/mixture/mixture-schema';
import { timeSchema } from '@/lib/moa/events/run-event.schema';
import { idSchema } from '../shared-fields';
import { searchStateSchema } from './search-contract';

const nameSchema = inputText({ min: 1, max: 100 });
const usd = z.number().min(0.0001, 'must be at least $0.0001').max(1_000_000);

/** Contenders of one evaluation. */
export const mostContenders = 24;
export const mostJudges = 3;

export const askedContenderSchema = z.union([
  z.strictObject({
    name: nameSchema.optional(),
    mixture: z.union([z.string().min(1).max(64), mixtureSchema]),
  }),
  z.strictObject({ name: nameSchema.optional(), model: modelReferenceSchema }),
]);

/** What an experiment varies: the value of each contender along one axis. */
export const experimentSchema = z.strictObject({
  kind: z.enum(['proposers', 'diversity', 'layers', 'aggregators', 'disagreement', 'quorum', 'search']),
  axis: z.string().max(60).describe('What varies: "Proposers".'),
  places: z
    .array(z.strictObject({ series: z.string().max(100), value: z.union([z.number(), z.string().max(200)]) }))
    .max(200)
    .describe('By contender: its curve and its place on the axis.'),
});

export const createEvaluationBody = z.strictObject({
  name: nameSchema.optional(),
  dataset: idSchema,
  samples: z
    .int()
    .min(1)
    .max(200_000)
    .optional()
    .describe('So many samples, chosen evenly at random but always the same. By default all.'),
  contenders: z.array(askedContenderSchema).min(1, 'an evaluation needs a contender').max(mostContenders),
  judges: z.array(judgeSchema).min(1, 'an evaluation needs a judge').max(mostJudges),
  budgetUsd: usd.nullable().default(null),
  experiment: experimentSchema.optional(),
});

export const resumeEvaluationBody = z.strictObject({
  budgetUsd: usd.nullable().optional().describe('A new budget. By default the budget does not change.'),
});

export const evaluationEstimateSchema = z.object({
  samples: z.int(),
  calls: z.int().describe('Calls of models, at most. Calls that contenders have in common are made once.'),
  judgeCalls: z.int(),
  costUsd: z
    .object({ low: z.number(), expected: z.number(), high: z.number() })
    .nullable()
    .describe('USD of the calls with a known price; null when no price is known.'),
  unpricedModels: z.array(z.string()),
  durationMs: z.number().describe('Expected, from the speeds of earlier calls.'),
});

export const evaluationStatuses = ['running', 'paused', 'finished', 'cancelled', 'over_budget'] as const;

export const contenderSchema = z.object({
  name: z.string(),
  mixture: mixtureSchema.describe('A single model is a mixture without layers of proposers.'),
  slug: z.string().nullable().describe('The saved mixture or preset that it was taken from.'),
  scripted: z.boolean().describe('Whether all of its models are scripted demo models.'),
});

const countsSchema = z.object({ done: z.int(), failed: z.int(), total: z.int() });

const evaluationFields = {
  id: z.string(),
  name: z.string(),
  ownership: ownershipSchema,
  status: z.enum(evaluationStatuses),
  notice: z.string().nullable().describe('Why it stopped before its end, in a sentence.'),
  dataset: z.object({ id: z.string(), name: z.string() }),
  samples: z.int(),
  contenders: z.array(contenderSchema),
  judges: z.array(judgeSchema),
  experiment: experimentSchema.nullable(),
  answers: countsSchema.describe('Answers of contenders. `done` counts failed ones too.'),
  judgements: z.object({ done: z.int(), failed: z.int() }),
  spentUsd: z.number(),
  budgetUsd: z.number().nullable(),
  estimate: evaluationEstimateSchema,
  remainingMs: z.number().nullable().describe('Expected; null unless it is running and something is done.'),
  createdAt: timeSchema,
  finishedAt: timeSchema.nullable(),
  shareToken: z.string().nullable(),
};

export const evaluationSummarySchema = z.object(evaluationFields);

const failureSchema = z.object({
  contender: z.int().nullable().describe('The position of the contender; null for a judge.'),
  judge: z.int().nullable(),
  message: z.string(),
  count: z.int(),
});

export const evaluationSchema = z.object({
  ...evaluationFields,
  search: searchStateSchema
    .nullable()
    .describe('Of a search for a better mixture; null for other evaluations.'),
  failures: z.array(failureSchema).describe('What failed and how often, the most frequent first.'),
});

export const evaluationPageSchema = z.object({
  items: z.array(evaluationSummarySchema).describe('Newest first.'),
  nextCursor: z.string().nullable(),
});

export const listEvaluationsQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Which samples are listed. Won, lost and tied compare contender `a` with contender `b`. */
export const sampleFilters = ['all', 'won', 'lost', 'tied', 'differing', 'failed'] as const;

const position = z.coerce.number().int().min(0);

/** The position of a sample in an address. @throws StrataError `not_found` */
export function readPosition(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new StrataError('not_found', 'There is no such sample.');
}

export const listResultsQuery = z.object({
  filter: z.enum(sampleFilters).default('all'),
  judge: position.default(0),
  a: position.default(0),
  b: position.default(1),
  category: z.string().max(100).optional(),
  after: z.coerce.number().int().min(-1).default(-1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const answerStatuses = ['waiting', 'running', 'answered', 'failed'] as const;

export const answerSchema = z.object({
  contender: z.int(),
  status: z.enum(answerStatuses),
  scores: z.array(z.number().nullable()).describe('By judge; null without one.'),
  costUsd: z.number().nullable().describe('Of all calls, those that another contender paid for too.'),
  latencyMs: z.number().nullable().describe('The sum over layers of the slowest call, as in the paper.'),
  error: z.string().nullable(),
  runIds: z.array(z.string()).describe('A run for each turn.'),
});

export const resultSchema = z.object({
  position: z.int(),
  sampleId: z.string(),
  category: z.string().nullable(),
  question: z.string().describe('The beginning of the first turn.'),
  answers: z.array(answerSchema),
});

export const resultPageSchema = z.object({
  items: z.array(resultSchema),
  nextAfter: z.int().nullable(),
  total: z.int().describe('Samples that the filter selects.'),
});

export const judgementSchema = z.object({
  judge: z.int(),
  call: z
    .string()
    .describe('What was judged: "0", "0.2" for the second turn, "0-1:aFirst" for a pair in an order.'),
  contenders: z.array(z.int()),
  value: z.unknown().describe('A number, a verdict, or scores by skill; null when there is none.'),
  words: z.string().describe('What the judge wrote, or what the check found.'),
  failure: z.string().nullable().describe('Why there is no judgement.'),
  costUsd: z.number().nullable(),
  cached: z.boolean().describe('Whether an earlier evaluation had asked the same.'),
});

export const resultDetailSchema = z.object({
  position: z.int(),
  sample: z.unknown().describe('As in the dataset.'),
  answers: z.array(answerSchema.extend({ turns: z.array(z.string()).describe('The text of each turn.') })),
  judgements: z.array(judgementSchema),
  previous: z.int().nullable(),
  next: z.int().nullable(),
});

export type CreateEvaluationBody = z.input<typeof createEvaluationBody>;
export type AskedContender = z.output<typeof askedContenderSchema>;
export type AskedExperiment = z.output<typeof experimentSchema>;
export type EvaluationEstimate = z.infer<typeof evaluationEstimateSchema>;
export type EvaluationStatus = (typeof evaluationStatuses)[number];
export type Contender = z.infer<typeof contenderSchema>;
export type EvaluationSummary = z.infer<typeof evaluationSummarySchema>;
export type Evaluation = z.infer<typeof evaluationSchema>;
export type EvaluationPage = z.infer<typeof evaluationPageSchema>;
export type EvaluationFailure = z.infer<typeof failureSchema>;
export type SampleFilter = (typeof sampleFilters)[number];
export type AnswerStatus = (typeof answerStatuses)[number];
export type Answer = z.infer<typeof answerSchema>;
export type EvaluationResult = z.infer<typeof resultSchema>;
export type ResultPage = z.infer<typeof resultPageSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
export type ResultDetail = z.infer<typeof resultDetailSchema>;
