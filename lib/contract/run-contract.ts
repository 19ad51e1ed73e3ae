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

/** For a run that reuses calls of an earlier one: `/resume`, `/continue` and `/calls/:call/retry`. */
export const redoBody = z.strictObject({ clientId: clientIdSchema.optional() });

export type CreateRunBody = z.input<typeof createRunBody>;

export const runSchema = runStateSchema.extend({
  conversationId: z.string(),
  messageId: z.string(),
  mixtureSlug: z.string().nullable().describe('The requested slug; null if the request contained a mixture.'),
  imported: z
    .literal(true)
    .optional()
    .describe('Taken from a file or a share. It was paid for elsewhere: no sum or budget counts it.'),
});

export type Run = z.infer<typeof runSchema>;

export const runOutlineSchema = runSchema
  .pick({ id: true, messageId: true })
  .describe('The ids of a run, without its content.');

export type RunOutline = z.infer<typeof runOutlineSchema>;
