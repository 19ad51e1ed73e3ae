/** The wire schema of a call's request; its types are in `call-request.ts`. */
import { z } from 'zod';

const jsonSchema = z.record(z.string(), z.unknown()).describe('A JSON Schema, as it is sent.');

export const responseFormatSchema = z.object({
  type: z.literal('json'),
  schema: jsonSchema.optional().describe('Without one, any JSON object.'),
  name: z.string().optional(),
  description: z.string().optional(),
  strict: z
    .boolean()
    .optional()
    .describe(
      'Whether the provider is to hold the model to the schema; left out, as the provider’s package does.',
    ),
});

export const toolSchema = z
  .object({
    name: z.string(),
    description: z.string().optional(),
    inputSchema: jsonSchema,
    strict: z.boolean().optional(),
  })
  .describe('A function that the model may ask for. Whoever gave it runs it.');

export const toolChoiceSchema = z.union([
  z.object({ type: z.enum(['auto', 'none', 'required']) }),
  z.object({ type: z.literal('tool'), toolName: z.string() }),
]);

export const toolCallSchema = z
  .object({
    id: z.string().describe('The provider’s own.'),
    name: z.string(),
    input: z.string().describe('JSON, as the model wrote it: it may be broken.'),
  })
  .describe('What a model asks of a tool.');

export const imageSchema = z.object({
  type: z.literal('image'),
  mediaType: z.string().describe('"image/png"'),
  data: z.string().describe('Base64. Left out of what is stored of a call: the run has it once.'),
  detail: z
    .enum(['auto', 'low', 'high', 'original'])
    .optional()
    .describe('How closely it is to be looked at: a hint that OpenAI’s models know.'),
});

export const contentPartSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  imageSchema,
]);

export const userContentSchema = z.union([z.string(), z.array(contentPartSchema)]);

export const chatMessageSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('system'), content: z.string() }),
  z.object({ role: z.literal('user'), content: userContentSchema }),
  z.object({
    role: z.literal('assistant'),
    content: z.string(),
    toolCalls: z.array(toolCallSchema).optional(),
  }),
  z.object({ role: z.literal('tool'), content: z.string(), toolCallId: z.string(), toolName: z.string() }),
]);

export const answerParametersSchema = z
  .object({
    temperature: z.number().optional(),
    maxOutputTokens: z.int().optional(),
    topP: z.number().optional(),
    presencePenalty: z.number().optional(),
    frequencyPenalty: z.number().optional(),
    stopSequences: z.array(z.string()).optional(),
    seed: z.int().optional(),
    reasoning: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']).optional(),
    responseFormat: responseFormatSchema
      .optional()
      .describe(
        'The form that the answer is asked to have, where it is not free: a provider that knows none ignores it.',
      ),
    tools: z.array(toolSchema).optional(),
    toolChoice: toolChoiceSchema.optional(),
    mostToolCalls: z
      .int()
      .min(1)
      .optional()
      .describe('How many tool calls of an answer count; without it, all.'),
    passedOn: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'Further fields of an API client, by the names it uses. Providers that take them are sent them.',
      ),
  })
  .describe('How an answer is to be written.');

export const callRequestSchema = answerParametersSchema
  .extend({
    model: z.string(),
    messages: z.array(chatMessageSchema),
    temperature: z.number(),
    maxOutputTokens: z.int().optional().describe('Left out, the model’s own limit applies.'),
  })
  .describe('The exact messages and parameters that one call was sent.');
