/** The events of a finished run with their times, so that it can be played again as it was. Pure. */
import { parsePlace } from '@/lib/mixture/plan';
import { callEvents } from '@/lib/moa/events/call-events';
import type { CallDelta, RunEvent } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { timeOfCharacter } from './call-phases';
import { gatesOf } from './gates';
import { callEndMs, msSince, runEndMs } from './run-times';

export interface TimedEvent {
  /** Milliseconds since the start of the run. */
  atMs: number;
  event: RunEvent;
}

/** Text comes at least this often, as it does live. */
const stepMs = 50;

/**
 * In order. Reduced in full they lead to the given state. A reused call comes at once, when its layer begins. Text
 * between two stored points of its pace grows evenly.
 */
export function replayEvents(run: RunState): TimedEvent[] {
  const endMs = runEndMs(run) ?? 0;
  const gates = gatesOf(run);
  const beginOf = (layer: number) => gates.findLast((gate) => gate.layer < layer)?.atMs ?? 0;
  const { id: runId, mixture, startedAt, estimatedCostUsd } = run;
  const calls = run.calls.flatMap((call) => timedCall(call, run, beginOf(call.layer)));
  const layers = run.layers.map(({ ...layer }, index) => ({
    atMs: gates[index]?.atMs ?? 0,
    event: { type: 'layer.finished' as const, ...layer },
  }));
  const ordered = [...calls, ...layers].toSorted((a, b) => a.atMs - b.atMs || layerOf(a) - layerOf(b));
  return [
    { atMs: 0, event: { type: 'run.started', runId, mixture, startedAt, estimatedCostUsd } },
    ...ordered.map(({ atMs, event }) => ({ atMs: Math.min(atMs, endMs), event })),
    ...endOf(run, endMs),
  ];
}

/** At one moment a layer ends after its calls, and before those of the next. */
function layerOf({ event }: TimedEvent): number {
  if (event.type === 'layer.finished') return event.layer + 0.5;
  return 'call' in event ? (parsePlace(event.call)?.layer ?? 0) : 0;
}

function timedCall(call: CallState, run: RunState, layerMs: number): TimedEvent[] {
  const since = msSince(run);
  const events = callEvents(call);
  if (call.reused) return events.map((event) => ({ atMs: layerMs, event }));
  const endMs = callEndMs(call, run) ?? 0;
  let nowMs = firstMs(call, run) ?? endMs;
  return events.flatMap((event): TimedEvent[] => {
    if (event.type === 'call.queued') nowMs = Math.max(nowMs, since(event.at));
    else if (event.type === 'call.started') nowMs = Math.max(nowMs, since(event.startedAt));
    else if (event.type === 'call.delta') {
      const pieces = timedDeltas(call, event, nowMs, since, endMs);
      nowMs = pieces.at(-1)?.atMs ?? nowMs;
      return pieces;
    } else if (event.type !== 'call.planned') nowMs = Math.max(nowMs, endMs);
    return [{ atMs: nowMs, event }];
  });
}

function firstMs(call: CallState, run: RunState): number | null {
  const [first] = call.failures;
  const time = first?.queuedAt ?? first?.startedAt ?? call.queuedAt ?? call.attemptAt;
  return time === null ? null : msSince(run)(time);
}

/** The text of a call in pieces, at the pace at which it was written. */
function timedDeltas(
  call: CallState,
  delta: CallDelta,
  fromMs: number,
  since: (time: string) => number,
  endMs: number,
): TimedEvent[] {
  const startMs = call.startedAt === null ? fromMs : since(call.startedAt);
  const { reasoning = '', text = '' } = delta;
  const length = reasoning.length + text.length;
  const pace = call.pace ?? [call.ttftMs ?? 0, 1, Math.max(call.ttftMs ?? 0, endMs - startMs), length];
  const pieces: TimedEvent[] = [];
  let written = 0;
  let lastMs = fromMs;
  function writeTo(end: number, atMs: number) {
    const to = end < reasoning.length ? safeEnd(reasoning, end) : end - reasoning.length < text.length ? reasoning.length + safeEnd(text, end - reasoning.length) : length;
    if (to <= written) return;
    const thought = reasoning.slice(written, to);
    const said = text.slice(Math.max(0, written - reasoning.length), Math.max(0, to - reasoning.length));
    lastMs = Math.max(lastMs, atMs);
    pieces.push({
      atMs: lastMs,
      event: {
        type: 'call.delta',
        call: call.call,
        ...(said === '' ? {} : { text: said }),
        ...(thought === '' ? {} : { reasoning: thought }),
        ...(pieces.length === 0 && delta.ttftMs !== undefined ? { ttftMs: delta.ttftMs } : {}),
      },
    });
    written = to;
  }
  let [beforeMs, before] = [pace[0] ?? 0, 0];
  for (let index = 0; index < pace.length; index += 2) {
    const [ms = 0, count = 0] = [pace[index], pace[index + 1]];
    const steps = Math.max(1, Math.ceil((ms - beforeMs) / stepMs));
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      writeTo(Math.round(before + (count - before) * share), startMs + beforeMs + (ms - beforeMs) * share);
    }
    [beforeMs, before] = [ms, count];
  }
  writeTo(length, startMs + beforeMs);
  return pieces;
}

/** Does not split a surrogate pair. */
function safeEnd(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
}

function endOf(run: RunState, endMs: number): TimedEvent[] {
  const { status, answerCalls, error } = run;
  if (status === 'running') return [];
  return [
    {
      atMs: endMs,
      event: {
        type: 'run.finished',
        status,
        answerCalls,
        ...(error === null ? {} : { error }),
        finishedAt: run.finishedAt ?? run.startedAt,
        durationMs: run.durationMs ?? 0,
      },
    },
  ];
}
