/** What is known of a run at one moment. The same shape while it streams, once it is stored, and in a share. */
import type { Usage } from '@/lib/mixture/cost';
import type { Role } from '@/lib/mixture/plan';
import type { Mixture } from '@/lib/mixture/schema';
import type { CallError } from './call-error';
import type { ToolCall } from './call-request';
import type { Disagreement } from './disagreement/model';
import type { CallStatus, FinishReason, LayerFinished, RunStatus } from './events';

export interface CallState {
  /** "1.3" */
  call: string;
  layer: number;
  slot: number;
  role: Role;
  model: string;
  status: CallStatus;
  text: string;
  reasoning: string;
  error: CallError | null;
  /** What failed before the attempt that counts: retries and fallbacks, oldest first. */
  failures: { model: string; error: CallError }[];
  attempts: number;
  finishReason: FinishReason | null;
  /** Of an aggregator that was given tools: what it asked of them. Missing where it asked nothing. */
  toolCalls?: ToolCall[];
  usage: Usage;
  costUsd: number | null;
  ttftMs: number | null;
  durationMs: number | null;
  startedAt: string | null;
  notes: string[];
  /** Of a step: the calls whose texts it is sent as references, in their order there. Empty for any other call. */
  reads: string[];
  /** Of a step that listed it: what the references agree and disagree on. */
  disagreement: Disagreement | null;
  /** Kept from an earlier run of the question; its usage and cost count there and not here. */
  reused: boolean;
}

export interface RunState {
  id: string;
  status: RunStatus;
  mixture: Mixture;
  /** In the order of their places, a step before the call that it reads for. */
  calls: CallState[];
  /** The layers that have ended, in order. */
  layers: Omit<LayerFinished, 'type'>[];
  /** The final answer so far; for a degraded run the proposals that stand for it. */
  answer: string;
  answerCalls: string[];
  /** Sums over the calls, of what is known. */
  usage: Usage;
  costUsd: number | null;
  estimatedCostUsd: number | null;
  error: string | null;
  startedAt: string;
  finishedAt: string | null;
  durationMs: number | null;
}
