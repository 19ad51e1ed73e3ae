/** The events of a finished run with their times, so that it can be played again as it was. Pure. */
import { parsePlace } from '@/lib/mixture/plan';
import { callEvents } from '@/lib/moa/events/call-events';
import type { CallDelta, RunEvent } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
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
  const layers = run.layers.map((layer, index) => ({
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
  const startMs = call.startedAt === null ? endMs : since(call.startedAt);
  let nowMs = firstMs(call, run) ?? endMs;
  return events.flatMap((event): TimedEvent[] => {
    if (event.type === 'call.queued') nowMs = Math.max(nowMs, since(event.at));
    else if (event.type === 'call.started') nowMs = Math.max(nowMs, since(event.startedAt));
    else if (event.type === 'call.delta') {
      const pieces = timedDeltas(call, event, nowMs, { startMs, endMs });
      nowMs = pieces.at(-1)?.atMs ?? nowMs;
      return pieces;
    } else if (event.type !== 'call.planned') nowMs = Math.max(nowMs, endMs);
    return [{ atMs: nowMs, event }];
  });
}

interface CallTimes {
  startMs: number;
  endMs: number;
}

function firstMs(call: CallState, run: RunState): number | null {
  const [first] = call.failures;
  const time = first?.queuedAt ?? first?.startedAt ?? call.queuedAt ?? call.attemptAt;
  return time === null ? null : msSince(run)(time);
}

/** The text of a call in pieces, at the pace at which it was written. */
function timedDeltas(call: CallState, delta: CallDelta, fromMs: number, times: CallTimes): TimedEvent[] {
  const { reasoning = '', text = '', ttftMs } = delta;
  const length = reasoning.length + text.length;
  const first = call.ttftMs ?? 0;
  const pace = call.pace ?? [first, 1, Math.max(first, times.endMs - times.startMs), length];
  const pieces: TimedEvent[] = [];
  let [written, atMs] = [0, fromMs];
  for (const [ms, count] of [...pacePoints(pace), [0, length] as const]) {
    const to = count < length ? cutBefore(reasoning, text, count) : length;
    if (to <= written) continue;
    const thought = reasoning.slice(written, to);
    const said = text.slice(Math.max(0, written - reasoning.length), Math.max(0, to - reasoning.length));
    atMs = Math.max(atMs, times.startMs + ms);
    const event = {
      ...{ type: 'call.delta' as const, call: call.call },
      ...(said === '' ? {} : { text: said }),
      ...(thought === '' ? {} : { reasoning: thought }),
      ...(written === 0 && ttftMs !== undefined ? { ttftMs } : {}),
    };
    pieces.push({ atMs, event });
    written = to;
  }
  return pieces;
}

/** The points of a pace, and evenly spaced ones between them. */
function pacePoints(pace: readonly number[]): [ms: number, count: number][] {
  const points: [number, number][] = [];
  let [beforeMs, before] = [pace[0] ?? 0, 0];
  for (let index = 0; index < pace.length; index += 2) {
    const [ms = 0, count = 0] = [pace[index], pace[index + 1]];
    const steps = Math.max(1, Math.ceil((ms - beforeMs) / stepMs));
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      points.push([beforeMs + (ms - beforeMs) * share, Math.round(before + (count - before) * share)]);
    }
    [beforeMs, before] = [ms, count];
  }
  return points;
}

/** At most so many characters of reasoning and text, without splitting a surrogate pair. */
function cutBefore(reasoning: string, text: string, count: number): number {
  const last = count <= reasoning.length ? reasoning[count - 1] : text[count - reasoning.length - 1];
  return /[\uD800-\uDBFF]/.test(last ?? '') ? count - 1 : count;
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
