/**
 * The reducer: the state of a run from its events. Pure; calls that an event does not touch keep their
 * identity.
 */

import { comparePlaces, type PlannedCall, parsePlace, planOf } from '@/lib/mixture/plan';
import { addKnown, addUsage, noUsage } from '@/lib/spending/token-usage';
import type {
  CallDelta,
  CallFinished,
  CallPlanned,
  CallQueued,
  CallStarted,
  CallTool,
  RunEvent,
  RunFinished,
  RunStarted,
} from './run-event';
import type { CallState, RunState } from './run-state';

/**
 * The state after an event. `run.started` resets the state, so a replay from the start is always right. Every
 * other event needs a state; an event for an unknown call is an error.
 */
export function reduce(state: RunState | null, event: RunEvent): RunState {
  if (event.type === 'run.started') return startedRun(event);
  if (state === null) throw new Error(`A run's events begin with run.started, not ${event.type}`);
  switch (event.type) {
    case 'call.planned':
      return { ...state, calls: withSubCall(state.calls, pendingStep(event)) };
    case 'call.queued':
      return withCall(state, event.call, (call) => queueCall(call, event));
    case 'call.started':
      return withCall(state, event.call, (call) => startCall(call, event));
    case 'call.delta':
      return withAnswer(
        withCall(state, event.call, (call) => extendCall(call, event)),
        event.call,
      );
    case 'call.tool':
      return withCall(state, event.call, (call) => extendToolCall(call, event));
    case 'call.finished':
      return withTotals(withCall(state, event.call, (call) => finishCall(call, event)));
    case 'layer.finished': {
      const { type: _, ...layer } = event;
      return { ...state, layers: [...state.layers, layer] };
    }
    case 'run.finished':
      return finishRun(state, event);
    default:
      return event satisfies never;
  }
}

/** A run of which only the mixture is known: every call is pending. */
export function startedRun(event: RunStarted): RunState {
  return {
    id: event.runId,
    status: 'running',
    mixture: event.mixture,
    calls: planOf(event.mixture).flat().map(pendingCall),
    layers: [],
    answer: '',
    answerCalls: [],
    usage: noUsage,
    costUsd: null,
    estimatedCostUsd: event.estimatedCostUsd,
    error: null,
    startedAt: event.startedAt,
    finishedAt: null,
    durationMs: null,
  };
}

/** The answer of these calls: one text, or several separated by blank lines. */
export function answerOf(calls: readonly CallState[], answerCalls: readonly string[]): string {
  const texts = calls.filter((call) => answerCalls.includes(call.call)).map((call) => call.text);
  return texts.join('\n\n---\n\n');
}

/** The calls with one sub-call added at its place. */
export function withSubCall(calls: readonly CallState[], step: CallState): CallState[] {
  return [...calls, step].toSorted((a, b) => comparePlaces(a.call, b.call));
}

function pendingStep({ call, role, model, reads }: CallPlanned): CallState {
  const place = parsePlace(call);
  if (place === null) throw new Error(`A step was planned at ${call}, which is no place`);
  const { layer, slot } = place;
  return { ...pendingCall({ call, layer, slot, role, spec: { model } }), reads };
}

function pendingCall({ call, layer, slot, role, spec }: PlannedCall): CallState {
  return {
    call,
    layer,
    slot,
    role,
    model: spec.model,
    status: 'pending',
    text: '',
    reasoning: '',
    error: null,
    failures: [],
    attempts: 0,
    finishReason: null,
    usage: noUsage,
    costUsd: null,
    ttftMs: null,
    durationMs: null,
    startedAt: null,
    queuedAt: null,
    attemptAt: null,
    endedAt: null,
    pace: null,
    notes: [],
    reads: [],
    disagreement: null,
    reused: false,
  };
}

function withCall(state: RunState, place: string, change: (call: CallState) => CallState): RunState {
  const index = state.calls.findIndex((call) => call.call === place);
  const call = state.calls[index];
  if (call === undefined) throw new Error(`Run ${state.id} has no call ${place}`);
  return { ...state, calls: state.calls.with(index, change(call)) };
}

function queueCall(call: CallState, event: CallQueued): CallState {
  return { ...withFailedAttempt(call, event), status: 'queued', queuedAt: event.at };
}

function startCall(call: CallState, event: CallStarted): CallState {
  return {
    ...withFailedAttempt(call, event),
    status: 'running',
    model: event.model,
    attempts: event.attempt,
    startedAt: call.startedAt ?? event.startedAt,
    attemptAt: event.startedAt,
  };
}

/** The last attempt becomes a failure. A later event of the next attempt repeats why, which changes nothing. */
function withFailedAttempt(
  call: CallState,
  { after: error, failedAt }: Pick<CallStarted, 'after' | 'failedAt'>,
): CallState {
  if (error === undefined || call.attemptAt === null) return call;
  const { model, queuedAt, attemptAt: startedAt } = call;
  const failure = { model, error, queuedAt, startedAt, endedAt: failedAt ?? null };
  return { ...call, failures: [...call.failures, failure], queuedAt: null, attemptAt: null };
}

function extendCall(before: CallState, event: CallDelta): CallState {
  const from = event.textFrom ?? 0;
  const call =
    event.textIsReasoning === undefined
      ? before
      : {
          ...before,
          text: before.text.slice(0, from),
          reasoning: before.reasoning + before.text.slice(from),
        };
  return {
    ...call,
    text: event.text === undefined ? call.text : call.text + event.text,
    reasoning: event.reasoning === undefined ? call.reasoning : call.reasoning + event.reasoning,
    ttftMs: event.ttftMs ?? call.ttftMs,
  };
}

function extendToolCall(call: CallState, { index, id, name, input, ttftMs }: CallTool): CallState {
  const toolCalls = [...(call.toolCalls ?? [])];
  const before = toolCalls[index] ?? { id: '', name: '', input: '' };
  toolCalls[index] = {
    id: id ?? before.id,
    name: name ?? before.name,
    input: before.input + input,
  };
  return { ...call, toolCalls, ttftMs: ttftMs ?? call.ttftMs };
}

function finishCall(call: CallState, event: CallFinished): CallState {
  return {
    ...call,
    status: event.status,
    error: event.error ?? null,
    finishReason: event.finishReason ?? null,
    usage: event.usage,
    costUsd: event.costUsd,
    durationMs: event.durationMs,
    endedAt: event.endedAt ?? null,
    pace: event.pace ?? null,
    notes: event.notes ?? [],
    disagreement: event.disagreement ?? null,
    ...(event.answeredBy === undefined ? {} : { answeredBy: event.answeredBy }),
    reused: event.reused ?? false,
  };
}

/** While the aggregator writes, its text is the answer. */
function withAnswer(state: RunState, place: string): RunState {
  const call = state.calls.find((candidate) => candidate.call === place);
  return call?.role === 'aggregator' ? { ...state, answer: call.text, answerCalls: [place] } : state;
}

function withTotals(state: RunState): RunState {
  const asked = state.calls.filter((call) => !call.reused);
  return {
    ...state,
    usage: asked.map((call) => call.usage).reduce(addUsage, noUsage),
    costUsd: asked.map((call) => call.costUsd).reduce(addKnown, null),
  };
}

function finishRun(state: RunState, event: RunFinished): RunState {
  return {
    ...state,
    status: event.status,
    answerCalls: event.answerCalls,
    answer: answerOf(state.calls, event.answerCalls),
    error: event.error ?? null,
    finishedAt: event.finishedAt,
    durationMs: event.durationMs,
  };
}
