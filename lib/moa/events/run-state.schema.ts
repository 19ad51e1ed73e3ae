/** The wire schema of a run's state; its types are in `run-state.ts`. */
import { z } from 'zod';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { roles } from '@/lib/mixture/plan';
import { toolCallSchema } from '@/lib/moa/messages/call-request.schema';
import { usageSchema } from '@/lib/spending/token-usage.schema';
import { callErrorSchema } from './call-error.schema';
import { disagreementSchema } from './disagreement.schema';
import {
  callStatusSchema,
  finishReasonSchema,
  layerFinishedSchema,
  paceSchema,
  runStatusSchema,
  timeSchema,
} from './run-event.schema';

export const callStateSchema = z.object({
  call: z.string().describe('The id of the call: "1.3".'),
  layer: z.int().min(1),
  slot: z.int().min(1),
  role: z.enum(roles),
  model: z.string(),
  status: callStatusSchema,
  text: z.string(),
  reasoning: z.string(),
  error: callErrorSchema.nullable(),
  failures: z
    .array(
      z.object({
        model: z.string(),
        error: callErrorSchema,
        queuedAt: timeSchema.nullable(),
        startedAt: timeSchema,
        endedAt: timeSchema.nullable(),
      }),
    )
    .describe('Earlier attempts the attempt that counts: retries and fallbacks, oldest first.'),
  attempts: z.int().min(0),
  finishReason: finishReasonSchema.nullable(),
  toolCalls: z
    .array(toolCallSchema)
    .optional()
    .describe(
      'Of an aggregator that was given tools: what it asked of them. Missing where it asked nothing.',
    ),
  usage: usageSchema,
  costUsd: z.number().nullable(),
  ttftMs: z.number().nullable(),
  durationMs: z.number().nullable(),
  startedAt: timeSchema.nullable().describe('The first request.'),
  queuedAt: timeSchema
    .nullable()
    .describe('Since when the last attempt waits, or waited. Null where it was asked at once.'),
  attemptAt: timeSchema
    .nullable()
    .describe('The request of the last attempt. Null while it waits, and where it was never sent.'),
  endedAt: timeSchema.nullable(),
  pace: paceSchema.nullable(),
  notes: z.array(z.string()),
  reads: z
    .array(z.string())
    .describe(
      'Of a step: the calls whose texts it is sent as references, in their order there. Empty for any other call.',
    ),
  disagreement: disagreementSchema
    .nullable()
    .describe('Of a step that listed it: what the references agree and disagree on.'),
  answeredBy: z
    .string()
    .optional()
    .describe('The model that answered, as the provider names it. Missing where it did not say.'),
  reused: z
    .boolean()
    .describe('Reused from an earlier run of the question; its usage and cost count only there.'),
});

export const runStateSchema = z.object({
  id: z.string(),
  status: runStatusSchema,
  mixture: mixtureSchema,
  calls: z.array(callStateSchema).describe('In the order of their ids, a sub-call before its call.'),
  layers: z.array(layerFinishedSchema.omit({ type: true })).describe('The layers that have ended, in order.'),
  answer: z.string().describe('The final answer so far; for a degraded run the proposals that stand for it.'),
  answerCalls: z.array(z.string()),
  usage: usageSchema.describe('Sums of the known figures of all calls.'),
  costUsd: z.number().nullable(),
  estimatedCostUsd: z.number().nullable(),
  error: z.string().nullable(),
  startedAt: timeSchema,
  finishedAt: timeSchema.nullable(),
  durationMs: z.number().nullable(),
});
