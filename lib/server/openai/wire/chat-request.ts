/**
 * The schema of a chat completion request: OpenAI's fields as far as a mixture supports them, and three of
 * our own (`mixture`, `layers`, `background`). Other fields are refused by name. Pure.
 */
import { z } from 'zod';
import { reasoningLevels } from '@/lib/contract/api-key-contract';
import { isStorableText } from '@/lib/mixture/input-text';
import { limits } from '@/lib/mixture/limits';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { cacheHints, messageSchema } from './openai-messages';

const sampling = (low: number, high: number) =>
  z.number().min(low, `must be at least ${low}`).max(high, `must be at most ${high}`);
const text = (max: number) =>
  z
    .string()
    .max(max, `must be at most ${max.toLocaleString('en')} characters`)
    .refine(isStorableText, 'must not contain NUL or unpaired surrogates');
/** A field that is accepted only with the value that matches what a mixture does anyway. */
const only = (value: boolean | number, why: string) => z.literal(value, why).optional();

const jsonSchema = z.record(z.string(), z.unknown());

const functionSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be at most 64 letters, digits, _ and -'),
  description: text(20_000).nullish(),
  parameters: jsonSchema.nullish(),
  strict: z.boolean().nullish(),
});

const responseFormatSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('text') }),
    z.strictObject({ type: z.literal('json_object') }),
    z.strictObject({
      type: z.literal('json_schema'),
      json_schema: z.strictObject({
        name: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be at most 64 letters, digits, _ and -'),
        description: text(20_000).nullish(),
        schema: jsonSchema,
        strict: z.boolean().nullish(),
      }),
    }),
  ],
  'must be of the type text, json_object or json_schema',
);

const toolChoiceSchema = z.union(
  [
    z.enum(['none', 'auto', 'required']),
    z.strictObject({ type: z.literal('function'), function: z.strictObject({ name: z.string() }) }),
  ],
  'must be "none", "auto", "required" or a function by its name',
);

const bodySchema = z.strictObject({
  model: text(200).min(1),
  messages: z.array(messageSchema).min(1, 'must have at least one message').max(10_000),
  stream: z.boolean().optional(),
  stream_options: z
    .strictObject({
      include_usage: z.boolean().optional(),
      include_obfuscation: only(false, 'is not supported'),
    })
    .optional(),

  // Passed to the aggregator.
  temperature: sampling(0, 2).optional(),
  top_p: sampling(0, 1).optional(),
  presence_penalty: sampling(-2, 2).optional(),
  frequency_penalty: sampling(-2, 2).optional(),
  max_tokens: tokenLimit().optional(),
  max_completion_tokens: tokenLimit().optional(),
  stop: z.union([z.string().min(1), z.array(z.string().min(1)).max(4, 'must be at most 4')]).optional(),
  seed: z.int().optional(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']).optional(),
  response_format: responseFormatSchema.optional(),
  tools: z
    .array(
      z.strictObject({
        type: z.literal('function', 'must be "function": no other tools are supported'),
        function: functionSchema,
        ...cacheHints,
      }),
    )
    .max(128, 'must be at most 128')
    .optional(),
  tool_choice: toolChoiceSchema.optional(),

  // Stored with the run.
  user: text(512).optional(),
  metadata: z
    .record(text(64), text(512))
    .refine((pairs) => Object.keys(pairs).length <= 16, 'must be at most 16 pairs')
    .optional(),
  store: z.boolean().optional(),

  // Strata's own.
  /** An inline mixture, instead of the one that `model` names. */
  mixture: mixtureSchema.optional(),
  layers: z.enum(reasoningLevels).optional(),
  /** The run continues when the connection ends. */
  background: z.boolean().optional(),

  // Accepted only with the value that changes nothing.
  n: only(1, 'must be 1: a mixture writes one answer'),
  logprobs: only(false, 'is not supported: an aggregator’s tokens have no common tokenizer'),
  parallel_tool_calls: only(true, 'cannot be false: not every aggregator can be held to one call'),
  logit_bias: z
    .record(z.string(), z.number())
    .refine((bias) => Object.keys(bias).length === 0, 'is not supported')
    .optional(),
  modalities: z.array(z.literal('text', 'must be "text"')).optional(),
  service_tier: z.enum(['auto', 'default']).optional(),
  verbosity: z.literal('medium', 'must be "medium": not every aggregator knows another').optional(),
  // Hints that do not affect the answer.
  safety_identifier: z.string().optional(),
  prompt_cache_key: z.string().optional(),
  prompt_cache_retention: z.string().optional(),
  prompt_cache_options: z.unknown().optional(),
  prediction: z.unknown().optional(),
});

/** Null counts as absent, as clients send it. */
export const chatBody = z.preprocess(
  (body) =>
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
      : body,
  bodySchema,
);

export type ChatBody = z.output<typeof bodySchema>;

function tokenLimit() {
  const most = limits.maxOutputTokens;
  return z
    .int()
    .min(1, 'must be at least 1')
    .max(most, `is more than one call may write: at most ${most.toLocaleString('en')}`);
}
