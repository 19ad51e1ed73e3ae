/**
 * The schema of a chat completion request: OpenAI's fields, those that servers of open models add, and three
 * of our own (`mixture`, `layers`, `background`). What would change the answer's meaning and cannot be honoured
 * is refused; everything else is accepted, and `requestNotes` says what is not used. Pure.
 */
import { z } from 'zod';
import { reasoningLevels } from '@/lib/contract/api-key-contract';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { toolFields } from './chat-tools';
import { between, text } from './fields/field-types';
import { passedOnSchemas, reasoningEfforts } from './fields/passed-on-schemas';
import { responseFormatField } from './fields/response-format';
import { messageSchema } from './openai-messages';

/** A field that is accepted only with the value that matches what a mixture does anyway. */
const only = (value: boolean | number, why: string) => z.literal(value, why).optional();

const mostStops = 4;
/** -1 means "no limit" to servers of open models. */
const tokenLimit = z
  .int('must be a whole number')
  .min(-1, 'must be at least 1')
  .refine((limit) => limit !== 0, 'must be at least 1')
  .optional();

const bodySchema = z.looseObject({
  model: text(200).min(1),
  messages: z.array(messageSchema).min(1, 'must have at least one message').max(10_000),
  stream: z.boolean().optional(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).optional(),

  // Parameters of the aggregator.
  temperature: between(0, 2).optional(),
  top_p: between(0, 1).optional(),
  presence_penalty: between(-2, 2).optional(),
  frequency_penalty: between(-2, 2).optional(),
  max_tokens: tokenLimit,
  max_completion_tokens: tokenLimit,
  stop: z
    .union([z.string(), z.array(z.string())])
    .refine(
      (stop) => stopSequencesOf(stop).length <= mostStops,
      `must be at most ${mostStops} stop sequences`,
    )
    .optional(),
  seed: z.int('must be a whole number').optional(),
  /** Some clients name the default. */
  reasoning_effort: z.enum([...reasoningEfforts, 'auto', 'default']).optional(),
  response_format: responseFormatField.optional(),
  ...toolFields,
  ...passedOnSchemas,

  // Stored with the run.
  user: text(10_000).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  store: z.boolean().optional(),

  // Strata's own.
  /** An inline mixture, instead of the one that `model` names. */
  mixture: mixtureSchema.optional(),
  layers: z.enum(reasoningLevels).optional(),
  /** The run continues when the connection ends. */
  background: z.boolean().optional(),

  // Accepted only with the value that changes nothing.
  n: only(1, 'must be 1: a mixture writes one answer'),
  logprobs: only(false, 'is not supported: the aggregators of mixtures have no common tokenizer'),
  top_logprobs: only(0, 'is not supported: the aggregators of mixtures have no common tokenizer'),
  logit_bias: z
    .record(z.string(), z.number())
    .refine(
      (bias) => Object.keys(bias).length === 0,
      'is not supported: the aggregators of mixtures have no common tokenizer',
    )
    .optional(),
  modalities: z.array(z.literal('text', 'must be "text": a mixture writes nothing else')).optional(),

  // Accepted and not used.
  audio: z.unknown().optional(),
  prompt_cache_options: z.unknown().optional(),
  prompt_cache_retention: z.unknown().optional(),
  web_search_options: z.unknown().optional(),
});

/** The names of all fields in the schema. */
export const knownFields = Object.keys(bodySchema.shape);

/** Null counts as absent, as clients send it. */
export const chatBody = z.preprocess(
  (body) =>
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
      : body,
  bodySchema,
);

export type ChatBody = z.output<typeof bodySchema>;

/** Empty sequences, which some clients send for none, are left out. */
export function stopSequencesOf(stop: string | readonly string[]): string[] {
  return [stop].flat().filter((sequence) => sequence !== '');
}
