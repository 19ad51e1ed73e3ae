/**
 * The one event type of a run. The live view, the replay after a reload, the stored run, the shared page and
 * the tests all read it, through the one reducer beside it (`reduce.ts`).
 *
 * Order within a run: `run.started` first, `run.finished` last; for each call `call.queued` where it has to wait
 * for its provider, `call.started` (both again for each retry or fallback), any `call.delta` and `call.tool`, one `call.finished`;
 * `layer.finished` after the layer's calls. A step, which the mixture's plan does not have, begins with `call.planned`
 * and ends before the call that it reads for starts.
 */
import type { Usage } from '@/lib/mixture/cost';
import type { StepRole } from '@/lib/mixture/plan';
import type { Mixture } from '@/lib/mixture/schema';
import type { CallError } from './call-error';
import type { Disagreement } from './disagreement/model';

export type RunStatus = 'running' | 'succeeded' | 'degraded' | 'failed' | 'stopped' | 'interrupted';
export type CallStatus =
  | 'pending'
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'timed_out'
  | 'stopped'
  | 'skipped';
/** Whether a call of that status is still to end. */
export function isOpen(status: CallStatus): status is 'pending' | 'queued' | 'running' {
  return status === 'pending' || status === 'queued' || status === 'running';
}

export type FinishReason =
  | 'stop'
  | 'length'
  | 'content-filter'
  | 'tool-calls'
  | 'error'
  | 'interrupted'
  | 'other';

export interface RunStarted {
  type: 'run.started';
  runId: string;
  mixture: Mixture;
  /** ISO 8601 UTC. */
  startedAt: string;
  /** What the run was expected to cost before it began, USD; null when a price is unknown. */
  estimatedCostUsd: number | null;
}

/** A call is to be asked that the mixture's plan does not name: a step before another. */
export interface CallPlanned {
  type: 'call.planned';
  /** "3.1.2": the second step of 3.1. */
  call: string;
  role: StepRole;
  model: string;
  /** The calls whose texts it is sent as references, in their order there. */
  reads: string[];
}

/** Its provider takes no more requests at the moment: it is sent when there is room. */
export interface CallQueued {
  type: 'call.queued';
  call: string;
}

export interface CallStarted {
  type: 'call.started';
  call: string;
  /** The model that is asked: the slot's own, or a fallback of the aggregator. */
  model: string;
  /** ISO 8601 UTC. */
  startedAt: string;
  /** From 1. Above 1, `after` says why the attempt before it failed. */
  attempt: number;
  after?: CallError;
}

export interface CallDelta {
  type: 'call.delta';
  call: string;
  text?: string;
  reasoning?: string;
  /** With the first text or reasoning of the call: milliseconds from the request to it. */
  ttftMs?: number;
}

/** A call asks for a tool that it was given: the next piece of what it wants of it. */
export interface CallTool {
  type: 'call.tool';
  call: string;
  /** Which of the call's, from 0. */
  index: number;
  /** With the first piece: the provider's own id, and the tool's name. */
  id?: string;
  name?: string;
  /** The next characters of its JSON. */
  input: string;
  /** As of `call.delta`. */
  ttftMs?: number;
}

export interface CallFinished {
  type: 'call.finished';
  call: string;
  status: Exclude<CallStatus, 'pending' | 'queued' | 'running'>;
  error?: CallError;
  finishReason?: FinishReason;
  usage: Usage;
  costUsd: number | null;
  /** From the request of the first attempt to the end, milliseconds. Null when it never began. */
  durationMs: number | null;
  /** What the reader should know beside the text, in plain words: "left out the 3 oldest turns". */
  notes?: string[];
  /** Of a step that listed them: what the references agree and disagree on. */
  disagreement?: Disagreement;
  /** It was kept from an earlier run of the question: nothing was asked and nothing is billed. */
  reused?: true;
}

export interface LayerFinished {
  type: 'layer.finished';
  layer: number;
  /** The calls of this layer that the next one reads, in slot order. */
  references: string[];
  /** Why it ended: every call was done, the quorum's grace ran out, or a person pressed Aggregate now. */
  reason: 'all' | 'quorum' | 'requested';
}

export interface RunFinished {
  type: 'run.finished';
  status: Exclude<RunStatus, 'running'>;
  /** The calls whose texts are the answer: the aggregator, or, when it failed, the proposals that stand for it. */
  answerCalls: string[];
  /** Why the run is not simply `succeeded`, for people. */
  error?: string;
  finishedAt: string;
  durationMs: number;
}

export type RunEvent =
  | RunStarted
  | CallPlanned
  | CallQueued
  | CallStarted
  | CallDelta
  | CallTool
  | CallFinished
  | LayerFinished
  | RunFinished;
