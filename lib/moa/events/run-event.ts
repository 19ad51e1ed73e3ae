/**
 * The one event type of a run. The live view, the replay after a reload, the stored run, the shared page and
 * the tests all read it, through the one reducer beside it (`reduce.ts`).
 *
 * Order within a run: `run.started` first, `run.finished` last; for each call `call.queued` where it has to wait
 * for its provider, `call.started` (both again for each retry or fallback), any `call.delta` and `call.tool`, one `call.finished`;
 * `layer.finished` after the layer's calls. A step, which the mixture's plan does not have, begins with `call.planned`
 * and ends before the call that it reads for starts.
 */
import type { z } from 'zod';
import type {
  callDeltaSchema,
  callFinishedSchema,
  callPlannedSchema,
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
export type CallStarted = z.infer<typeof callStartedSchema>;
export type CallDelta = z.infer<typeof callDeltaSchema>;
export type CallTool = z.infer<typeof callToolSchema>;
export type CallFinished = z.infer<typeof callFinishedSchema>;
export type LayerFinished = z.infer<typeof layerFinishedSchema>;
export type RunFinished = z.infer<typeof runFinishedSchema>;

export type RunEvent = z.infer<typeof runEventSchema>;

/** Whether a call of that status is still to end. */
export function isOpen(status: CallStatus): status is 'pending' | 'queued' | 'running' {
  return status === 'pending' || status === 'queued' || status === 'running';
}
