/**
 * The one event type of a run. The live view, replays, stored runs, shared pages, the command line and the
 * tests use it through one reducer (`reduce.ts`).
 *
 * Order: `run.started` first, `run.finished` last. For each call: `call.queued` if it waits, `call.started` (both again
 * for each retry or fallback; the first of the two says how the attempt before failed), any `call.delta` and `call.tool`, one
 * `call.finished`. `layer.finished` follows the layer's calls. A sub-call, which is not in the plan of the
 * mixture, starts with `call.planned` and ends before the call that it reads for starts.
 */
import type { z } from 'zod';
import type {
  callDeltaSchema,
  callFinishedSchema,
  callPlannedSchema,
  callQueuedSchema,
  callStartedSchema,
  callStatusSchema,
  callToolSchema,
  finishReasonSchema,
  layerFinishedSchema,
  runEventSchema,
  runFinishedSchema,
  runStartedSchema,
  runStatusSchema,
} from './run-event.schema';

export type RunStatus = z.infer<typeof runStatusSchema>;
export type CallStatus = z.infer<typeof callStatusSchema>;
export type FinishReason = z.infer<typeof finishReasonSchema>;

export type RunStarted = z.infer<typeof runStartedSchema>;
export type CallPlanned = z.infer<typeof callPlannedSchema>;
export type CallQueued = z.infer<typeof callQueuedSchema>;
export type CallStarted = z.infer<typeof callStartedSchema>;
export type CallDelta = z.infer<typeof callDeltaSchema>;
export type CallTool = z.infer<typeof callToolSchema>;
export type CallFinished = z.infer<typeof callFinishedSchema>;
export type LayerFinished = z.infer<typeof layerFinishedSchema>;
export type RunFinished = z.infer<typeof runFinishedSchema>;

export type RunEvent = z.infer<typeof runEventSchema>;

/** Whether a call with this status has not ended. */
export function isOpen(status: CallStatus): status is 'pending' | 'queued' | 'running' {
  return status === 'pending' || status === 'queued' || status === 'running';
}
