/** The schema of a mixture, which the server, the editor, the presets and the API share. */
import { z } from 'zod';
import { answerStrategies, isSynthesis } from './answer-strategy';
import { inputText } from './input-text';
import { callCount, limits, spareCalls } from './limits';

// Pages use this schema too, and their content security policy forbids the code that zod would generate.
z.config({ jitless: true });

/**
 * A model reference is `provider/model-id`, split at the first slash:
 * `together/deepseek-ai/DeepSeek-V4-Pro`, `compatible/my-model`, `demo/careful`.
 */
export const modelReferenceSchema = z
  .string()
  .max(200, 'must be at most 200 characters')
  // Printable ASCII without spaces covers every provider's ids and keeps control characters out of logs.
  .regex(/^[a-z0-9-]+\/[!-~]+$/, 'must be a model reference like "provider/model-id"');

const slotFields = {
  model: modelReferenceSchema,
  temperature: bounded(z.number('must be a number'), 0, 2).optional(),
  maxOutputTokens: wholeNumber(1, limits.maxOutputTokens).optional(),
  instructions: inputText({ max: limits.instructionsLength }).optional(),
};

const proposerSchema = z.strictObject(slotFields);

/** How alike proposals must be to agree: the share of their three-word phrases that any two of them have in common. */
const agreementSchema = z.strictObject({
  similarity: bounded(z.number('must be a number'), 0, 1).describe(
    'The proposals agree where any two of them share at least this part of their three-word phrases.',
  ),
});

const aggregatorSchema = z.strictObject({
  ...slotFields,
  fallbacks: z.array(modelReferenceSchema).max(limits.fallbacks).optional(),
  strategy: z
    .enum(answerStrategies)
    .optional()
    .describe(
      'How the proposals of the last layer become the answer. synthesize: the aggregator writes it, the default. ' +
        'majority-vote: the first proposal with the most frequent final answer (self-consistency, arXiv 2203.11171), ' +
        'without a call. rank: the aggregator reads all proposals at once and picks one.',
    ),
  structuredDisagreement: z
    .boolean()
    .optional()
    .describe(
      'Before it answers, it lists what its references agree and disagree on, in a call of its own, and reads that too.',
    ),
});

const layerSchema = z
  .strictObject({
    proposers: z
      .array(proposerSchema)
      .min(1, 'a layer needs at least one proposer')
      .max(limits.slotsPerLayer, `a layer has at most ${limits.slotsPerLayer} slots`),
    quorum: wholeNumber(1, limits.slotsPerLayer).optional(),
    graceMs: wholeNumber(0, 600_000).optional(),
    adaptiveQuorum: agreementSchema
      .optional()
      .describe('The layer continues as soon as the proposals that are done, at least two, agree.'),
  })
  .refine((layer) => layer.quorum === undefined || layer.quorum <= layer.proposers.length, {
    path: ['quorum'],
    message: 'quorum must not exceed the number of proposers',
  });

/** Optional steps between two layers, in this order. By default all references are read, as in the paper. */
const referenceStepsSchema = z.strictObject({
  dropNearDuplicates: z.boolean().optional(),
  dropOutlier: z.boolean().optional(),
  shuffleSeed: z
    .int()
    .min(0)
    .max(0xffffffff)
    .optional()
    .describe('Each call reads its references in an order of its own, the same for the same seed.'),
  slidingWindow: z
    .boolean()
    .optional()
    .describe(
      'References that exceed their reader’s context are read window by window, each with the synthesis of those ' +
        'before (Self-MoA-Seq, arXiv 2502.00674).',
    ),
});

export const mixtureSchema = z
  .strictObject({
    name: inputText({ min: 1, max: limits.nameLength }),
    description: inputText({ max: limits.descriptionLength }).optional(),
    systemPrompt: inputText({ max: limits.systemPromptLength }).optional(),
    layers: z
      .array(layerSchema)
      .max(limits.layers - 1, `a mixture has at most ${limits.layers} layers, the aggregator's counted`)
      .describe(
        'The proposers’ layers, first to last. The aggregator’s layer is not in this list, and counts as one more. ' +
          'Without any, the aggregator answers the question alone: a single model.',
      ),
    aggregator: aggregatorSchema,
    referenceFormat: z
      .enum(['paper', 'fenced'])
      .optional()
      .describe(
        'How references are set into the prompt: bare, as the paper does, or fenced as material, the default.',
      ),
    references: referenceStepsSchema.optional(),
    earlyExit: agreementSchema
      .optional()
      .describe(
        'Where the proposals of a layer agree, the layers of proposers after it are skipped (arXiv 2512.18126).',
      ),
    routing: z
      .literal('easy-questions')
      .optional()
      .describe(
        'Easy questions take the first layer and the aggregator only. A rule on the words of the question decides.',
      ),
    draft: z
      .boolean()
      .optional()
      .describe('Pages show the first finished proposal until the answer begins. It is in no stored answer.'),
    firstTokenTimeoutMs: wholeNumber(100, 600_000)
      .optional()
      .describe('From the request to the first token, in milliseconds.'),
    callTimeoutMs: wholeNumber(100, 1_800_000)
      .optional()
      .describe('From the request to the last token, retries included, in milliseconds.'),
  })
  .refine(({ aggregator }) => isSynthesis(aggregator) || aggregator.structuredDisagreement !== true, {
    path: ['aggregator', 'structuredDisagreement'],
    message: 'needs an aggregator that writes the answer',
  })
  .refine(({ layers, aggregator }) => isSynthesis(aggregator) || layers.length > 0, {
    path: ['aggregator', 'strategy'],
    message: 'needs at least one layer of proposers',
  })
  .refine((mixture) => callCount(mixture) + spareCalls(mixture) <= limits.callsPerRun, {
    path: ['layers'],
    message: `a run has at most ${limits.callsPerRun} calls`,
  });

export type Mixture = z.infer<typeof mixtureSchema>;
export type Proposer = z.infer<typeof proposerSchema>;
export type Aggregator = z.infer<typeof aggregatorSchema>;

function wholeNumber(low: number, high: number) {
  return bounded(z.int('must be a whole number'), low, high);
}

function bounded<S extends z.ZodNumber>(schema: S, low: number, high: number): S {
  const message = `must be from ${low.toLocaleString('en')} to ${high.toLocaleString('en')}`;
  return schema.min(low, message).max(high, message);
}
