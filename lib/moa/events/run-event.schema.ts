/** The wire schemas of a run's events. Their types and order are in `run-event.ts`. */
import { z } from 'zod';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { subCallRoles } from '@/lib/mixture/plan';
import { usageSchema } from '@/lib/spending/token-usage.schema';
import { callErrorSchema } from './call-error.schema';
import { disagreementSchema } from './disagreement.schema';

/** ISO 8601, UTC. */
export const timeSchema = z.string().meta({ format: 'date-time' });

export const runStatusSchema = z.enum([
  'running',
  'succeeded',
  'degraded',
  'failed',
  'stopped',
  'interrupted',
]);

export const callStatusSchema = z.enum([
  'pending',
  'queued',
  'running',
  'succeeded',
  'failed',
  'timed_out',
  'stopped',
  'skipped',
]);

export const finishReasonSchema = z.enum([
  'stop',
  'length',
  'content-filter',
  'tool-calls',
  'error',
  'interrupted',
  'other',
]);

const place = z.string().describe('The id of the call: "1.3".');

export const runStartedSchema = z.object({
  type: z.literal('run.started'),
  runId: z.string(),
  mixture: mixtureSchema,
  startedAt: timeSchema,
  estimatedCostUsd: z
    .number()
    .nullable()
    .describe('The estimated cost before the run, USD; null if a price is unknown.'),
});

export const callPlannedSchema = z
  .object({
    type: z.literal('call.planned'),
    call: z.string().describe('"3.1.2": the second sub-call of 3.1.'),
    role: z.enum(subCallRoles),
    model: z.string(),
    reads: z.array(z.string()).describe('The calls whose texts are its references, in order.'),
  })
  .describe('Adds a sub-call, which is not in the plan of the mixture.');

/** Of an attempt that follows a failed one. */
const failedAttempt = {
  after: callErrorSchema.optional(),
  failedAt: timeSchema.optional().describe('With `after`: when the attempt before it failed.'),
};

export const callQueuedSchema = z
  .object({ type: z.literal('call.queued'), call: place, at: timeSchema, ...failedAttempt })
  .describe(
    'The call waits: for the rate limit of its provider, or, with `after`, before it is asked again. The call.started of that attempt repeats `after`.',
  );

export const callStartedSchema = z.object({
  type: z.literal('call.started'),
  call: place,
  model: z.string().describe('The model that is asked: the slot’s own, or a fallback of the aggregator.'),
  startedAt: timeSchema,
  attempt: z.int().min(1).describe('Above 1, `after` says why the attempt before it failed.'),
  ...failedAttempt,
});

export const callDeltaSchema = z.object({
  type: z.literal('call.delta'),
  call: place,
  text: z.string().optional(),
  reasoning: z.string().optional(),
  textIsReasoning: z
    .literal(true)
    .optional()
    .describe(
      'The text of the call so far was reasoning, as its model shows only at the end of it: it moves to the end of the reasoning, before what this event adds.',
    ),
  textFrom: z
    .int()
    .min(1)
    .optional()
    .describe(
      'With `textIsReasoning`: so many characters before it stay text, the answer that the call continues.',
    ),
  ttftMs: z
    .number()
    .optional()
    .describe('With the first text or reasoning of the call: milliseconds from the request to it.'),
});

export const callToolSchema = z
  .object({
    type: z.literal('call.tool'),
    call: place,
    index: z.int().min(0).describe('The index of the tool call, from 0.'),
    id: z.string().optional().describe('With the first piece: the provider’s own id.'),
    name: z.string().optional().describe('With the first piece: the tool’s name.'),
    input: z.string().describe('The next characters of its JSON.'),
    ttftMs: z.number().optional().describe('As in call.delta.'),
  })
  .describe('The next piece of a tool call.');

export const paceSchema = z
  .array(z.int().min(0))
  .describe(
    'How the text grew: milliseconds since the first request, then the characters of reasoning and text by then, and so on in pairs. At most 120 pairs.',
  );

export const callFinishedSchema = z.object({
  type: z.literal('call.finished'),
  call: place,
  status: callStatusSchema.exclude(['pending', 'queued', 'running']),
  error: callErrorSchema.optional(),
  finishReason: finishReasonSchema.optional(),
  usage: usageSchema,
  costUsd: z.number().nullable(),
  durationMs: z
    .number()
    .nullable()
    .describe('From the request of the first attempt to the end, milliseconds. Null when it never began.'),
  endedAt: timeSchema.optional().describe('Missing where it is not known: the server ended before the call.'),
  pace: paceSchema
    .optional()
    .describe('Missing where the call wrote nothing, or the server ended before it.'),
  notes: z.array(z.string()).optional().describe('Notes for the reader: "left out the 3 oldest turns".'),
  disagreement: disagreementSchema
    .optional()
    .describe('Of a step that listed them: what the references agree and disagree on.'),
  answeredBy: z
    .string()
    .optional()
    .describe(
      'The model that answered, as the provider names it. It differs from the requested one behind a router or an alias.',
    ),
  reused: z
    .literal(true)
    .optional()
    .describe('Reused from an earlier run of the question, without a request or bill.'),
});

export const layerFinishedSchema = z.object({
  type: z.literal('layer.finished'),
  layer: z.int().min(1),
  references: z.array(z.string()).describe('The calls of this layer that the next one reads, in slot order.'),
  reason: z
    .enum(['all', 'quorum', 'agreed', 'requested'])
    .describe(
      'Why it ended: every call was done, the quorum’s grace ran out, the finished proposals agreed (adaptive quorum), ' +
        'or a person pressed Aggregate now.',
    ),
  at: timeSchema.nullable().describe('When it ended. Null in runs that were stored before this was.'),
});

export const runFinishedSchema = z.object({
  type: z.literal('run.finished'),
  status: runStatusSchema.exclude(['running']),
  answerCalls: z
    .array(z.string())
    .describe(
      'The calls whose texts are the answer: the aggregator, or, when it failed, the proposals that stand for it.',
    ),
  error: z.string().optional().describe('Why the run is degraded, failed or stopped, for people.'),
  finishedAt: timeSchema,
  durationMs: z.number(),
});

export const runEventSchema = z.discriminatedUnion('type', [
  runStartedSchema,
  callPlannedSchema,
  callQueuedSchema,
  callStartedSchema,
  callDeltaSchema,
  callToolSchema,
  callFinishedSchema,
  layerFinishedSchema,
  runFinishedSchema,
]);
