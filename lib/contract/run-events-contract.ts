/** The query and the messages of `GET /api/runs/events`. */
import { z } from 'zod';
import { runEventSchema } from '@/lib/moa/events/run-event.schema';
import { idSchema } from './shared-fields';

/** Their ids and positions fit into the 16 KB that Node accepts as a request's head. */
export const maxRunsOfStream = 200;

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

export interface RunPosition {
  runId: string;
  /** The last sequence number that the reader has; 0 for none. */
  after: number;
}

/** The address of the events of several runs, each after what the reader has. */
export function runsEventsPath(positions: readonly RunPosition[]): string {
  return `/api/runs/events?runs=${positions.map(({ runId, after }) => `${runId}:${after}`).join(',')}`;
}

function readPosition(text: string): RunPosition {
  const [runId = '', after = '0'] = text.split(':');
  return { runId, after: Number(after) };
}
