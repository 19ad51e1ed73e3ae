/** The body of every error below `/api` (RFC 9457). */
import { z } from 'zod';

export const problemSchema = z
  .object({
    type: z.string().describe('urn:strata:problem:<code>'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('Describes for people what happened and what to do.'),
    errors: z
      .array(
        z.object({
          path: z.string().describe('A JSON pointer (RFC 6901) into the body; empty for the whole body.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Each invalid field.'),
  })
  .describe('A problem document (RFC 9457).');

export type Problem = z.infer<typeof problemSchema>;
