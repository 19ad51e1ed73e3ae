/** The body of every error below `/api` (RFC 9457). */
import { z } from 'zod';

export const problemSchema = z
  .object({
    type: z.string().describe('urn:strata:problem:<code>'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('For a person: what happened, and what can be done.'),
    errors: z
      .array(
        z.object({
          path: z.string().describe('A JSON pointer (RFC 6901) into the body; empty for the whole of it.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Each bad field.'),
  })
  .describe('An error, as RFC 9457 has it.');

export type Problem = z.infer<typeof problemSchema>;
