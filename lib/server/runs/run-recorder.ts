/**
 * Writes the progress of live runs to the database: all changed calls of all runs, and the runs that ended,
 * in one statement every 250 ms. Between these, what somebody watches on another instance is written every 100 ms, and a
 * call that has ended is written at once: after a crash, a call that is stored as ended is not paid for again. The end of
 * a run is stored before it is emitted, so that a reader of `run.finished` finds it stored.
 */

import { isOpen, type RunEvent } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import type { CallToWrite, RunToEnd } from '@/lib/server/db/queries/runs/write-progress';
import { createWriteBehind, writeIntervalMs } from '@/lib/server/write-behind';

/** How late readers on other instances may be. */
const watchedIntervalMs = 100;
/** Timers may end a little early. */
const timerToleranceMs = 2;

export interface RecorderStore {
  /** Atomic. */
  write(calls: readonly CallToWrite[], ended: readonly RunToEnd[]): Promise<void>;
}

/** Receives the progress of a run. */
export interface RunRecorder {
  /** The state after the event is to be stored. */
  changed(state: RunState, event: RunEvent): void;
  requested(runId: string, call: string, request: StoredRequest): void;
}

export interface Recorder extends RunRecorder {
  /** The run has ended: it is stored with its calls in one write. */
  ended(end: RunToEnd): void;
  /**
   * Stores the calls that have ended, without waiting for others to be written. Rejects when the database refuses; nothing
   * is lost then.
   */
  flushEndedCalls(): Promise<void>;
  /** Stores everything that has changed. Rejects when the database refuses; nothing is lost then. */
  flush(): Promise<void>;
}

/**
 * @param report receives a failed flush; the next one contains the same changes.
 * @param isWatched whether another instance reads the run for somebody.
 */
export function createRecorder(
  store: RecorderStore,
  report: (error: unknown) => void,
  isWatched: (runId: string) => boolean,
): Recorder {
  const changed = new Map<string, { runId: string; call: CallState }>();
  const requests = new Map<string, StoredRequest>();
  const ended = new Map<string, RunToEnd>();
  /** When everything is to be written, and not only what is watched. */
  let allDueAt = Number.POSITIVE_INFINITY;

  function write(): Promise<void> {
    const now = performance.now();
    const all = now >= allDueAt - timerToleranceMs;
    const taken = [...changed].filter(
      ([, { runId, call }]) => all || !isOpen(call.status) || isWatched(runId),
    );
    const ends = all ? [...ended.values()] : [];
    const calls = taken.map(([key, { runId, call }]) => ({
      ...call,
      runId,
      request: requests.get(key) ?? null,
    }));
    for (const [key] of taken) {
      requests.delete(key);
      changed.delete(key);
    }
    if (all) ended.clear();
    if (changed.size + ended.size === 0) allDueAt = Number.POSITIVE_INFINITY;
    else behind.changed(Math.max(0, allDueAt - now));
    if (calls.length + ends.length === 0) return Promise.resolve();
    return store.write(calls, ends).catch((error: unknown) => {
      for (const { runId, request, ...call } of calls) {
        const key = keyOf(runId, call.call);
        if (!changed.has(key)) changed.set(key, { runId, call });
        // A newer request may have come meanwhile, of a retry or a fallback.
        if (request !== null && !requests.has(key)) requests.set(key, request);
      }
      for (const end of ends) ended.set(end.run.id, end);
      allDueAt = now;
      throw error;
    });
  }

  const behind = createWriteBehind({ write, report });

  function isDueWithin(ms: number) {
    allDueAt = Math.min(allDueAt, performance.now() + ms);
  }

  function dueMs(runId: string, call: CallState): number {
    if (!isOpen(call.status)) return 0;
    return isWatched(runId) ? watchedIntervalMs : writeIntervalMs;
  }

  return {
    changed(state, event) {
      if (!('call' in event)) return;
      const call = state.calls.find((candidate) => candidate.call === event.call);
      if (call === undefined) return;
      changed.set(keyOf(state.id, call.call), { runId: state.id, call });
      isDueWithin(writeIntervalMs);
      behind.changed(dueMs(state.id, call));
    },
    requested(runId, call, request) {
      requests.set(keyOf(runId, call), request);
    },
    ended(end) {
      ended.set(end.run.id, end);
      isDueWithin(writeIntervalMs);
      behind.changed();
    },
    flushEndedCalls: behind.flush,
    flush() {
      isDueWithin(0);
      return behind.flush();
    },
  };
}

function keyOf(runId: string, call: string): string {
  return `${runId} ${call}`;
}
