/**
 * The log of one live run: every event in order, written once, readable by any number of readers from any
 * position.
 *
 * A reader holds only a position, so a slow one costs no memory. Deltas are batched: a call adds at most one
 * entry per `frameMs`, flushed inline when overdue, because timers starve under load.
 */
import type { CallDelta, RunEvent } from '@/lib/moa/events/run-event';
import type { Clock } from '@/lib/moa/ports/clock';
import { frameMs } from '@/lib/server/flush-intervals';

/** A frame is cut at about this length, so that a slow reader receives little at a time. */
const maxFrameLength = 32 * 1024;
/** The longest delta, so that a frame always holds a whole event. */
const maxDeltaLength = 8 * 1024;

export interface Frame {
  /** The sequence number of the last event in the frame, from 1. */
  seq: number;
  /** A JSON array of RunEvent. */
  json: string;
}

export interface RunLog {
  append(event: RunEvent): void;
  /** The events after a sequence number, as one frame; null when there are none yet. */
  read(after: number): Frame | null;
  /** All events after a sequence number, each as JSON, for readers that need few of them. */
  since(after: number): readonly string[];
  /** Calls back whenever there is more to read. The result unsubscribes. */
  onChange(listener: () => void): () => void;
  /** Whether `run.finished` is logged; nothing follows it. */
  readonly closed: boolean;
  readonly lastSeq: number;
}

/** @param onEvent receives each event as it is logged, batched deltas as one. */
export function createRunLog(
  clock: Pick<Clock, 'elapsed' | 'after'>,
  onEvent: (event: RunEvent) => void,
): RunLog {
  // Stored as JSON, which readers are sent and which takes less memory than objects.
  const entries: string[] = [];
  const pending = new Map<string, CallDelta>();
  const listeners = new Set<() => void>();
  let flushedAt = Number.NEGATIVE_INFINITY;
  let cancelFlush: (() => void) | null = null;
  let closed = false;

  function write(event: RunEvent) {
    onEvent(event);
    entries.push(JSON.stringify(event));
  }
  function wake() {
    for (const listener of [...listeners]) listener();
  }
  function writePending() {
    // Nothing is left to flush. A timer that finds nothing would delay the next frame.
    cancelFlush?.();
    cancelFlush = null;
    for (const delta of pending.values()) for (const piece of cutDelta(delta, maxDeltaLength)) write(piece);
    pending.clear();
  }
  function flush() {
    flushedAt = clock.elapsed();
    writePending();
    wake();
  }
  function appendDelta(delta: CallDelta) {
    // It concerns the text before it, which must not be merged with the text after it.
    if (delta.textIsReasoning) writePending();
    const before = pending.get(delta.call);
    pending.set(delta.call, before === undefined ? delta : mergeDeltas(before, delta));
    // The first text of a call is not delayed. It does not delay the next frame either, which would miss the
    // flush of the other calls.
    if (delta.ttftMs !== undefined) {
      writePending();
      return wake();
    }
    const dueMs = flushedAt + frameMs - clock.elapsed();
    // Waits for text of other calls in the same moment, but not when a whole frame late.
    if (dueMs < -frameMs && cancelFlush !== null) flush();
    else cancelFlush ??= clock.after(Math.max(0, dueMs), flush);
  }

  return {
    append(event) {
      if (event.type === 'call.delta') return appendDelta(event);
      writePending();
      write(event);
      closed = event.type === 'run.finished';
      wake();
    },
    read(after) {
      if (after >= entries.length) return null;
      const end = frameEnd(entries, Math.max(0, after));
      return { seq: end, json: `[${entries.slice(Math.max(0, after), end).join(',')}]` };
    },
    since: (after) => entries.slice(Math.max(0, after)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get closed() {
      return closed;
    },
    get lastSeq() {
      return entries.length;
    },
  };
}

/** Merges two consecutive deltas; `b` adds text or reasoning only. */
export function mergeDeltas(a: CallDelta, b: CallDelta): CallDelta {
  return {
    ...a,
    ...b,
    ...(a.text === undefined && b.text === undefined ? {} : { text: (a.text ?? '') + (b.text ?? '') }),
    ...(a.reasoning === undefined && b.reasoning === undefined
      ? {}
      : { reasoning: (a.reasoning ?? '') + (b.reasoning ?? '') }),
  };
}

/**
 * Splits a delta into pieces of bounded length.
 * @param maxLength at least 2, a surrogate pair.
 */
export function cutDelta(delta: CallDelta, maxLength: number): CallDelta[] {
  const { type, call, text = '', reasoning = '', ...withFirst } = delta;
  if (text.length <= maxLength && reasoning.length <= maxLength) return [delta];
  // Reasoning precedes the text that follows from it.
  const pieces: CallDelta[] = [
    ...cutText(reasoning, maxLength).map((piece) => ({ type, call, reasoning: piece })),
    ...cutText(text, maxLength).map((piece) => ({ type, call, text: piece })),
  ];
  return pieces.map((piece, index) => (index === 0 ? { ...piece, ...withFirst } : piece));
}

function cutText(text: string, maxLength: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + maxLength);
    // Does not split a surrogate pair.
    const inPair = end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
    pieces.push(text.slice(start, inPair ? end - 1 : end));
    start = inPair ? end - 1 : end;
  }
  return pieces;
}

function frameEnd(entries: readonly string[], start: number): number {
  let end = start;
  let length = 0;
  while (end < entries.length && (end === start || length < maxFrameLength)) {
    length += entries[end]?.length ?? 0;
    end += 1;
  }
  return end;
}
