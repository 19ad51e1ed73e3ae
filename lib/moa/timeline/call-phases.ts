/** What a call did when, from its stored times. Milliseconds since the start of its run. Pure. */
import type { CallError } from '@/lib/moa/events/call-error';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { callEndMs, msSince } from './run-times';

/**
 * `queued`: waits for its provider before its first attempt. `asked`: waits for the first token. `failed`: an attempt
 * without any text. `waiting`: between two attempts.
 */
export type PhaseKind = 'queued' | 'asked' | 'reasoning' | 'writing' | 'failed' | 'waiting';

export interface Phase {
  kind: PhaseKind;
  fromMs: number;
  /** Null while it lasts. */
  toMs: number | null;
  /** Of a failed attempt. */
  error?: CallError;
  /** The model of the attempt; of a wait, the one that is asked after it. */
  model: string;
}

/** A live boundary between reasoning and text is an estimate: it moves in steps. */
const estimateStepMs = 500;

/**
 * The phases in order, without gaps. None for a call that has not begun, or that is reused.
 * @param nowMs for a live estimate of where reasoning became text.
 */
export function callPhases(call: CallState, run: RunState, nowMs: number): Phase[] {
  if (call.reused) return [];
  const since = msSince(run);
  const endMs = callEndMs(call, run);
  const phases: Phase[] = [];
  function add(phase: Phase) {
    const fromMs = Math.max(phase.fromMs, phases.at(-1)?.toMs ?? 0);
    phases.push({ ...phase, fromMs, toMs: phase.toMs === null ? null : Math.max(phase.toMs, fromMs) });
  }
  function addWait(queuedAt: string | null, toMs: number | null, model: string) {
    const failed = phases.at(-1);
    if (failed !== undefined) add({ kind: 'waiting', fromMs: failed.toMs ?? 0, toMs, model });
    else if (queuedAt !== null) add({ kind: 'queued', fromMs: since(queuedAt), toMs, model });
  }
  for (const { model, error, queuedAt, startedAt, endedAt } of call.failures) {
    const startMs = since(startedAt);
    addWait(queuedAt, startMs, model);
    add({ kind: 'failed', fromMs: startMs, toMs: endedAt === null ? startMs : since(endedAt), error, model });
  }
  if (call.attemptAt === null) {
    addWait(call.queuedAt, endMs, call.model);
    return phases;
  }
  const attemptMs = since(call.attemptAt);
  addWait(call.queuedAt, attemptMs, call.model);
  const startMs = since(call.startedAt ?? call.attemptAt);
  const times = { fromMs: attemptMs, startMs, endMs, nowMs };
  for (const phase of attemptPhases(call, times)) add(phase);
  return phases;
}

interface AttemptTimes {
  fromMs: number;
  /** The first request of the call, from which its times count. */
  startMs: number;
  endMs: number | null;
  nowMs: number;
}

/** The phases of the last attempt. */
function attemptPhases(call: CallState, { fromMs, startMs, endMs, nowMs }: AttemptTimes): Phase[] {
  const { model, ttftMs, error } = call;
  const hasFailed = error !== null && (call.status === 'failed' || call.status === 'timed_out');
  if (ttftMs === null)
    return [
      hasFailed
        ? { kind: 'failed', fromMs, toMs: endMs, error, model }
        : { kind: 'asked', fromMs, toMs: endMs, model },
    ];
  const firstMs = startMs + ttftMs;
  const asked: Phase = { kind: 'asked', fromMs, toMs: firstMs, model };
  const textMs = textBeginMs(call, (endMs ?? nowMs) - startMs);
  if (textMs === null) return [asked, { kind: 'reasoning', fromMs: firstMs, toMs: endMs, model }];
  const writesMs = startMs + textMs;
  return [
    asked,
    ...(textMs > ttftMs ? [{ kind: 'reasoning' as const, fromMs: firstMs, toMs: writesMs, model }] : []),
    { kind: 'writing', fromMs: writesMs, toMs: endMs, model },
  ];
}

/**
 * Milliseconds since the first request until the text after the reasoning; null for a call that only reasoned. Without a
 * pace it is estimated by the share of characters.
 */
function textBeginMs({ reasoning, text, pace, ttftMs, toolCalls }: CallState, endMs: number): number | null {
  const first = ttftMs ?? 0;
  if (reasoning === '') return first;
  if (text === '' && toolCalls === undefined) return null;
  if (pace !== null) return Math.max(first, timeOfCharacter(pace, reasoning.length));
  const share = reasoning.length / (reasoning.length + text.length);
  return first + Math.round(((endMs - first) * share) / estimateStepMs) * estimateStepMs;
}

/** When so many characters were written, between the two points around it. */
export function timeOfCharacter(pace: readonly number[], characters: number): number {
  let [beforeMs, before] = [pace[0] ?? 0, 0];
  for (let index = 0; index < pace.length; index += 2) {
    const [ms = 0, count = 0] = [pace[index], pace[index + 1]];
    if (count >= characters) {
      const share = count === before ? 1 : (characters - before) / (count - before);
      return Math.round(beforeMs + (ms - beforeMs) * share);
    }
    [beforeMs, before] = [ms, count];
  }
  return beforeMs;
}
