/**
 * The log of one live run: every event in order, written once, readable by any number of readers from any point.
 *
 * A reader holds a position and nothing else, so one that does not read costs no memory. Deltas are batched: a
 * call's text grows by at most one entry each `frameMs`, flushed inline when overdue, since a timer starves
 * under load.
 */
import type { CallDelta, RunEvent } from '@/lib/moa/events/run-event';
import type { Clock } from '@/lib/moa/ports/clock';

/** As often as a page can use. A little less than the beat of `lib/server/providers/transport/flush-scheduler.ts`, so that each finds it due. */
const frameMs = 30;
/** A frame is cut at about this many characters, so that a slow reader is handed little at a time. */
const maxFrameLength = 32 * 1024;
/** No delta is longer, however fast a model writes: a frame has at least one whole event. */
const maxDeltaLength = 8 * 1024;

export interface Frame {
  /** The sequence number of the last event in the frame, from 1. */
  seq: number;
  /** A JSON array of RunEvent. */
  json: string;
}

export interface RunLog {
  append(event: RunEvent): void;
  /** What is there after a sequence number, as one frame; null when nothing is yet. */
  read(after: number): Frame | null;
  /** All that is there after a sequence number, each event as JSON, for whoever needs few of them. */
  since(after: number): readonly string[];
  /** Calls back each time there is more to read. The result ends it. */
  onChange(listener: () => void): () => void;
  /** Nothing comes after this: `run.finished` is in. */
  readonly closed: boolean;
  readonly lastSeq: number;
}

/** @param onEvent gets each event as it enters the log, batched deltas as one. */
export function createRunLog(
  clock: Pick<Clock, 'elapsed' | 'after'>,
  onEvent: (event: RunEvent) => void,
): RunLog {
  // Kept as JSON: it is what readers are sent, and takes less memory than the objects.
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
    // Nothing is left to be flushed. Its timer would find nothing, and put the next frame off for it.
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
    const before = pending.get(delta.call);
    pending.set(delta.call, before === undefined ? delta : mergeDeltas(before, delta));
    // The first words of a call are waited for. What comes between two frames does not put the next one off: it would
    // miss the beat by which the other calls speak.
    if (delta.ttftMs !== undefined) {
      writePending();
      return wake();
    }
    const dueMs = flushedAt + frameMs - clock.elapsed();
    // What other calls say in the same moment goes along; but a whole frame late, no timer is waited for.
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

/** One delta that says what two after one another say. */
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
 * The same delta as several, none with more than so many characters of text and of reasoning.
 * @param maxLength at least 2, a surrogate pair.
 */
export function cutDelta(delta: CallDelta, maxLength: number): CallDelta[] {
  const { type, call, text = '', reasoning = '', ttftMs } = delta;
  if (text.length <= maxLength && reasoning.length <= maxLength) return [delta];
  // Reasoning comes before the text that it leads to.
  const pieces: CallDelta[] = [
    ...cutText(reasoning, maxLength).map((piece) => ({ type, call, reasoning: piece })),
    ...cutText(text, maxLength).map((piece) => ({ type, call, text: piece })),
  ];
  return pieces.map((piece, index) => (index === 0 && ttftMs !== undefined ? { ...piece, ttftMs } : piece));
}

function cutText(text: string, maxLength: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + maxLength);
    // A surrogate pair is not cut.
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
