/** What a call was sent, as it goes over the wire; its type is in `call-request.ts`. */
import { z } from 'zod';

export const chatMessageSchema = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.string(),
});

export const callRequestSchema = z
  .object({
    model: z.string(),
    messages: z.array(chatMessageSchema),
    temperature: z.number(),
    maxOutputTokens: z.int(),
    responseFormat: z
      .object({
        type: z.literal('json'),
        name: z.string(),
        schema: z.record(z.string(), z.unknown()).describe('A JSON Schema.'),
      })
      .optional()
      .describe(
        'The form that the answer is asked to have, where it is not free: a provider that knows none ignores it.',
      ),
  })
  .describe('The exact messages and parameters that one call was sent.');
