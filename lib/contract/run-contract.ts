/** Bodies and answers of runs: `/api/conversations/{id}/runs` and `/api/runs/{id}`. */
import { z } from 'zod';
import { inputText } from '@/lib/mixture/input-text';
import { limits } from '@/lib/mixture/limits';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { runStateSchema } from '@/lib/moa/events/run-state.schema';
import { clientIdSchema, idSchema } from './shared-fields';

export const createRunBody = z.strictObject({
  content: inputText({ min: 1, max: limits.messageLength }),
  mixture: z.union([z.string().min(1).max(64), mixtureSchema]).describe('A slug or a complete mixture.'),
  parentId: idSchema
    .nullable()
    .optional()
    .describe(
      'The id of the run that the question follows, or of a message for its newest run; null for the beginning. By default ' +
        'the newest run of the conversation. The same content at the same place is the same message with one more run.',
    ),
  clientId: clientIdSchema.optional(),
});

/** For a run that reuses calls of an earlier one: `/resume`, `/continue`, `/calls/:call/retry` and `/calls/:call/use`. */
export const redoBody = z.strictObject({ clientId: clientIdSchema.optional() });

/** What a person thinks of the answer or of one call. */
export const ratingSchema = z.enum(['up', 'down']);

export type Rating = z.infer<typeof ratingSchema>;

export const ratingBody = z.strictObject({
  call: z.string().max(16).nullable().describe('The id of the rated call; null for the answer of the run.'),
  rating: ratingSchema.nullable().describe('Null removes the rating.'),
});

export type RatingBody = z.infer<typeof ratingBody>;

/** For a run that retries several calls of an earlier one. */
export const retryBody = redoBody.extend({
  calls: z
    .array(z.string().min(1).max(16))
    .min(1)
    .max(limits.callsPerRun)
    .describe('The ids of the calls to retry: "1.3".'),
});

export type CreateRunBody = z.input<typeof createRunBody>;

export const runSchema = runStateSchema.extend({
  conversationId: z.string(),
  messageId: z.string(),
  mixtureSlug: z.string().nullable().describe('The requested slug; null if the request contained a mixture.'),
  imported: z
    .literal(true)
    .optional()
    .describe('Taken from a file or a share. It was paid for elsewhere: no sum or budget counts it.'),
  ratings: z
    .record(z.string(), ratingSchema)
    .optional()
    .describe('By the id of the rated call, or "answer". Missing where nothing is rated.'),
});

export type Run = z.infer<typeof runSchema>;

export const runOutlineSchema = runSchema
  .pick({ id: true, messageId: true })
  .describe('The ids of a run, without its content.');

export type RunOutline = z.infer<typeof runOutlineSchema>;
