/** The wire schema of a request as it is stored; its types are in `stored-request.ts`. */
import { z } from 'zod';
import { callRequestSchema, chatMessageSchema } from './call-request.schema';

const quotingMessageSchema = z
  .object({
    role: z.literal('system'),
    pieces: z.array(z.union([z.string(), z.object({ call: z.string() })])),
  })
  .describe('Its text is these pieces in order: literal text, or the whole text of a call of the run.');

export const storedRequestSchema = callRequestSchema
  .extend({ messages: z.array(z.union([chatMessageSchema, quotingMessageSchema])) })
  .describe('The exact request of a call. Texts of other calls that it quotes are referred to.');
