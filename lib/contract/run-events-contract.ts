/** The query and the messages of `GET /api/runs/events`. */
import { z } from 'zod';
import { runEventSchema } from '@/lib/moa/events/run-event.schema';
import { maxRunsOfStream, type RunPosition } from './run-events-path';
import { idSchema } from './shared-fields';

const positionSchema = z.templateLiteral([idSchema, ':', z.string().regex(/^\d{1,15}$/)]);

export const runsEventsQuery = z.strictObject({
  runs: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(positionSchema).min(1).max(maxRunsOfStream))
    .transform((runs) => runs.map(readPosition))
    .describe(
      'The runs to follow, separated by commas: each an id, a colon, and the last sequence number read.',
    ),
});

/** Of one run: events and the sequence number of the last of them, or that the run does not exist. */
export const runsEventsMessageSchema = z.union([
  z.strictObject({ runId: idSchema, seq: z.int().min(0), events: z.array(runEventSchema) }),
  z.strictObject({ runId: idSchema, gone: z.literal(true) }),
]);

export type RunsEventsMessage = z.infer<typeof runsEventsMessageSchema>;

function readPosition(text: string): RunPosition {
  const [runId = '', after = '0'] = text.split(':');
  return { runId, after: Number(after) };
}
