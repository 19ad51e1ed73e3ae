/** The figures of an evaluation. Contenders are their positions. Null means too few samples to say. */
import { z } from 'zod';

const contender = z.int();
const figure = z.number().nullable();
const intervalSchema = z.object({ low: z.number(), high: z.number() }).nullable();

const placingSchema = z.object({
  contender,
  score: figure.describe('The mean of its scores.'),
  interval: intervalSchema.describe('The 95% bootstrap interval of the score.'),
  standardError: figure,
  samples: z.int().describe('Samples with a score.'),
  missing: z
    .int()
    .describe('Samples without one: the contender or the judge failed, or there is nothing to check.'),
});

const comparisonSchema = z.object({
  a: contender,
  b: contender,
  samples: z.int(),
  difference: z.number().describe('Mean of A minus mean of B over the same samples.'),
  interval: z.object({ low: z.number(), high: z.number() }),
  probability: z.number().describe('That A is better than B.'),
  words: z.string().describe('Whether A is better than B, in a sentence.'),
});

const groupSchema = z.object({
  name: z.string(),
  samples: z.int(),
  scores: z.array(figure).describe('The mean by contender.'),
});

const preferenceFiguresSchema = z.object({
  contender,
  winRate: figure.describe('In percent.'),
  standardError: figure,
  discreteWinRate: figure,
  lengthControlled: z
    .object({ winRate: z.number(), standardError: figure })
    .nullable()
    .describe('Only for the 805 prompts of AlpacaEval with their difficulty file.'),
});

const agreementSchema = z.object({ samples: z.int(), share: figure, kappa: figure, words: z.string() });

const trustSchema = z.object({
  order: z
    .object({ samples: z.int(), consistent: figure, firstPreferred: figure })
    .nullable()
    .describe('Of verdicts: how often both orders agree. Null for other judges.'),
  length: z
    .object({ samples: z.int(), correlation: figure, longerPreferred: figure })
    .describe('Whether longer answers have better scores.'),
  people: agreementSchema.describe('With people’s thumbs on the same answers.'),
  otherJudges: z
    .array(agreementSchema.extend({ judge: z.int() }))
    .describe('About which of two answers is better.'),
  unweighted: z
    .int()
    .describe('Preferences from the token alone, because the provider returned no probabilities.'),
});

const judgeReportSchema = z.object({
  leaderboard: z.array(placingSchema).describe('The best first.'),
  comparisons: z.array(comparisonSchema).describe('The leader with every other contender.'),
  winMatrix: z
    .array(z.array(figure))
    .describe('The share of samples on which the row beats the column, a tie counts half.'),
  categories: z.array(groupSchema),
  skills: z.array(groupSchema),
  costFront: z
    .array(contender)
    .describe('Contenders that none beats in both score and cost, the cheapest first.'),
  latencyFront: z.array(contender),
  preference: z.array(preferenceFiguresSchema).describe('Empty for other judges.'),
  failures: z.int().describe('Judgements that failed.'),
  trust: trustSchema,
});

const contenderFiguresSchema = z.object({
  contender,
  answered: z.int(),
  failed: z.int(),
  costUsd: figure.describe('The mean of a sample, with every call that it needs.'),
  latencyMs: figure.describe('The mean of a sample: the sum over layers of the slowest call.'),
  firstTokenMs: figure.describe('Until the first token of the answer, in the same way.'),
  characters: figure.describe('The mean length of an answer in Unicode code points.'),
});

export const evaluationReportSchema = z.object({
  contenders: z.array(contenderFiguresSchema),
  judges: z.array(judgeReportSchema),
});

export type EvaluationReport = z.infer<typeof evaluationReportSchema>;
export type JudgeReport = EvaluationReport['judges'][number];
export type Placing = z.infer<typeof placingSchema>;
export type PairComparison = z.infer<typeof comparisonSchema>;
export type GroupScores = z.infer<typeof groupSchema>;
export type ContenderFigures = z.infer<typeof contenderFiguresSchema>;
