/**
 * The schema of a request of the Responses API. It fixes what differs from a chat completion; the rest is checked as
 * a chat completion is (`chat-request-of.ts`). Pure.
 */
import { z } from 'zod';
import { reasoningLevels } from '@/lib/contract/api-key-contract';
import { inputItem } from './input-items';

export const responseTool = z.looseObject({
  type: z.string(),
  name: z.string().optional(),
  description: z.string().nullish(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  strict: z.boolean().nullish(),
  /** Of a custom tool: text, or a grammar. */
  format: z.looseObject({ type: z.string() }).nullish(),
  /** Of a namespace. */
  tools: z.array(z.looseObject({ type: z.string(), name: z.string() })).optional(),
});

export type ResponseTool = z.output<typeof responseTool>;

const toolChoice = z.union(
  [
    z.enum(['none', 'auto', 'required']),
    z.looseObject({
      type: z.string(),
      name: z.string().optional(),
      namespace: z.string().nullish(),
      mode: z.enum(['auto', 'required']).optional(),
      tools: z
        .array(
          z.looseObject({ type: z.string(), name: z.string().optional(), namespace: z.string().nullish() }),
        )
        .optional(),
    }),
  ],
  'must be "none", "auto", "required" or a tool',
);

const textFormat = z.discriminatedUnion(
  'type',
  [
    z.looseObject({ type: z.enum(['text', 'json_object']) }),
    z.looseObject({
      type: z.literal('json_schema'),
      name: z.string(),
      description: z.string().nullish(),
      schema: z.record(z.string(), z.unknown()),
      strict: z.boolean().nullish(),
    }),
  ],
  'must be of the type text, json_object or json_schema',
);

const noLogprobs = 'is not supported: the aggregators of mixtures have no common tokenizer';

const bodySchema = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(inputItem).max(10_000, 'must have at most 10,000 items')]).optional(),
  instructions: z.string().optional(),
  previous_response_id: z.string().optional(),
  stream: z.boolean().optional(),
  background: z.boolean().optional(),
  store: z.boolean().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  user: z.string().optional(),

  temperature: z.number().optional(),
  top_p: z.number().optional(),
  max_output_tokens: z.int().optional(),
  text: z.looseObject({ format: textFormat.nullish(), verbosity: z.string().nullish() }).optional(),
  reasoning: z.looseObject({ effort: z.string().nullish(), summary: z.string().nullish() }).optional(),
  tools: z.array(responseTool).max(128, 'must be at most 128').optional(),
  tool_choice: toolChoice.optional(),
  parallel_tool_calls: z.boolean().optional(),
  truncation: z.enum(['auto', 'disabled']).optional(),
  include: z
    .array(z.string().refine((what) => what !== 'message.output_text.logprobs', noLogprobs))
    .optional(),

  // Strata's own, as in chat completions.
  mixture: z.unknown().optional(),
  layers: z.enum(reasoningLevels).optional(),

  // Refused: without them the answer would be another.
  conversation: z
    .undefined('is not supported: name the response before this one in previous_response_id')
    .optional(),
  prompt: z
    .undefined('is not supported: prompt templates are stored at OpenAI. Send input and instructions')
    .optional(),
  messages: z.undefined('belongs to chat completions: send input').optional(),
  moderation: z.undefined('is not supported: a mixture moderates nothing').optional(),
  top_logprobs: z.literal(0, noLogprobs).optional(),
});

/** Null counts as absent, as clients send it. */
export const responseBody = z.preprocess(
  (body) =>
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
      : body,
  bodySchema,
);

export type ResponseBody = z.output<typeof bodySchema>;
