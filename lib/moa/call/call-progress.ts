/** The progress of one call over all its attempts: emits its events and returns its outcome. */

import type { ModelInfo } from '@/lib/mixture/model-info';
import type { CallError } from '@/lib/moa/events/call-error';
import type { Disagreement, ReadDisagreement } from '@/lib/moa/events/disagreement';
import type { CallDelta, CallFinished, CallTool, FinishReason } from '@/lib/moa/events/run-event';
import type { CallRequest, ToolCall } from '@/lib/moa/messages/call-request';
import type { StopReason } from '@/lib/moa/ports/run-control';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { costOf } from '@/lib/spending/token-cost';
import { addKnown, addUsage, noUsage, type Usage } from '@/lib/spending/token-usage';
import type { AttemptResult } from './attempt';
import type { CallFailure } from './call-failure';
import type { Delta } from './collect-stream';
import { estimateUsage } from './estimate-usage';
import { createTextPace } from './text-pace';

export interface CallOutcome {
  call: string;
  status: CallFinished['status'];
  text: string;
  error: CallError | null;
  finishReason: FinishReason | null;
  /** The tool calls of the model. */
  toolCalls: readonly ToolCall[];
  /** The list of disagreements, where it was requested. */
  disagreement?: Disagreement;
}

export type Progress = ReturnType<typeof createProgress>;

/**
 * No event is emitted before the call is queued or starts, except the text that it continues.
 * @param continues the answer so far that the call goes on with, or an empty text.
 */
export function createProgress(call: string, signal: AbortSignal, ports: RunPorts, continues: string) {
  const { clock, emit } = ports;
  /** The time of the first attempt; null while the call is queued. */
  let began: number | null = null;
  const passed = () => (began === null ? null : Math.round(clock.elapsed() - began));
  const pace = createTextPace();
  let isQueued = false;
  let attempts = 0;
  let ttftMs: number | null = null;
  let usage: Usage = noUsage;
  let costUsd: number | null = null;
  let last: Pick<AttemptResult, 'text' | 'toolCalls' | 'failure' | 'finishReason' | 'answeredBy'> = {
    text: '',
    toolCalls: [],
    failure: null,
    finishReason: null,
    answeredBy: null,
  };
  const notBegun = (failure: CallFailure) => {
    last = { text: '', toolCalls: [], failure, finishReason: null, answeredBy: null };
  };
  let notes: string[] = [];
  /** When the last attempt failed. */
  let failedAt = '';
  const after = () => (last.failure === null ? {} : { after: toCallError(last.failure), failedAt });
  if (continues !== '') emit({ type: 'call.delta', call, text: continues });
  pace.grew(continues.length, 0);

  return {
    /** The call waits: for its provider, or before it is asked again. */
    queued() {
      if (isQueued) return;
      isQueued = true;
      emit({ type: 'call.queued', call, at: isoTime(clock), ...after() });
    },
    starts(model: string) {
      isQueued = false;
      attempts += 1;
      began ??= clock.elapsed();
      emit({ type: 'call.started', call, model, startedAt: isoTime(clock), attempt: attempts, ...after() });
    },
    unavailable(reason: string) {
      failedAt = isoTime(clock);
      notBegun({ code: 'auth', message: reason, retryable: false });
    },
    /** The call was ended while it was queued. */
    leftQueue() {
      const { code, message } = signal.reason as StopReason;
      notBegun({ code, message, retryable: false });
    },
    delta(delta: Delta) {
      if (began !== null) pace.grew(lengthOf(delta), clock.elapsed() - began);
      const event = eventOf(call, delta, continues);
      if (ttftMs !== null) return emit(event);
      ttftMs = passed();
      emit(ttftMs === null ? event : { ...event, ttftMs });
    },
    ended(result: AttemptResult, request: CallRequest, info: ModelInfo, requestNotes: string[]) {
      failedAt = isoTime(clock);
      last = hadNoMoreToSay(result, continues) ? { ...result, failure: null } : result;
      notes = [...requestNotes, ...result.notes];
      const spent = spentBy(result, request, ports);
      if (spent === null) return;
      usage = addUsage(usage, spent);
      // What the provider says that it bills is right, whatever the price list says.
      costUsd = addKnown(costUsd, result.costUsd ?? costOf(spent, info.price));
    },
    isOver: () => last.failure === null || ttftMs !== null || signal.aborted,
    /**
     * @param read extracts the requested value from the whole text; the call fails when that is impossible.
     */
    finish(read?: (text: string) => ReadDisagreement): CallOutcome {
      const listed = last.failure === null ? read?.(last.text) : undefined;
      if (listed?.ok === false)
        last = { ...last, failure: { code: 'protocol', message: listed.reason, retryable: false } };
      const found = listed?.ok ? { disagreement: listed.disagreement } : {};
      const error = last.failure === null ? null : toCallError(last.failure);
      const status = statusOf(last.failure, signal);
      const written = pace.pairs();
      emit({
        type: 'call.finished',
        call,
        status,
        ...(error === null ? {} : { error }),
        ...(last.finishReason === null ? {} : { finishReason: last.finishReason }),
        usage,
        costUsd,
        durationMs: passed(),
        endedAt: isoTime(clock),
        ...(written === null ? {} : { pace: written }),
        ...(notes.length === 0 ? {} : { notes }),
        ...found,
        ...(last.answeredBy === null ? {} : { answeredBy: last.answeredBy }),
      });
      const { toolCalls, finishReason } = last;
      return { call, status, text: continues + last.text, finishReason, toolCalls, error, ...found };
    },
  };
}

function eventOf(call: string, delta: Delta, continues: string): CallDelta | CallTool {
  if ('index' in delta) return { type: 'call.tool', call, ...delta };
  const isMoved = continues !== '' && 'textIsReasoning' in delta;
  return { type: 'call.delta', call, ...delta, ...(isMoved ? { textFrom: continues.length } : {}) };
}

/** Characters of text and reasoning. */
function lengthOf(delta: Delta): number {
  if ('text' in delta) return delta.text.length;
  return 'reasoning' in delta ? delta.reasoning.length : 0;
}

/** An answer that was cut at its very end has no rest. */
function hadNoMoreToSay({ failure, finishReason }: AttemptResult, continues: string): boolean {
  return continues !== '' && failure?.code === 'empty' && finishReason === 'stop';
}

/**
 * The usage of an attempt: the provider's count; our own estimate of what it did not count, or where the
 * attempt was cut off; nothing where it failed before it wrote anything.
 */
function spentBy(
  result: AttemptResult,
  request: CallRequest,
  { countTokens }: Pick<RunPorts, 'countTokens'>,
): Usage | null {
  const counted = result.usage;
  if (counted !== null && counted.inputTokens !== null && counted.outputTokens !== null) return counted;
  const wrote = result.text !== '' || result.reasoning !== '' || result.toolCalls.length > 0;
  if (!wrote && !result.cutByUs) return counted;
  const estimate = estimateUsage(request, result, countTokens);
  if (counted === null) return estimate;
  return counted.inputTokens === null
    ? { ...counted, inputTokens: estimate.inputTokens, estimated: true }
    : {
        ...counted,
        outputTokens: estimate.outputTokens,
        reasoningTokens: estimate.reasoningTokens,
        estimated: true,
      };
}

function statusOf(failure: CallFailure | null, signal: AbortSignal): CallFinished['status'] {
  if (failure === null) return 'succeeded';
  if (failure.code === 'timeout' || failure.code === 'first_token_timeout') return 'timed_out';
  return signal.aborted ? 'stopped' : 'failed';
}

function toCallError({ retryable: _, ...error }: CallFailure): CallError {
  return error;
}

function isoTime({ now }: RunPorts['clock']): string {
  return new Date(now()).toISOString();
}
