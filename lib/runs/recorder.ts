/**
 * Writes what live runs say to the database: all calls that changed, of all runs, in one statement at most every
 * 250 ms. The end of a run is written before it is told, so that whoever reads `run.finished` finds it stored.
 */
import type { CallRequest } from '@/lib/moa/call-request';
import type { RunEvent } from '@/lib/moa/events';
import type { CallState, RunState } from '@/lib/moa/run-state';
import { createWriteBehind } from '@/lib/write-behind';

export type RecordedCall = CallState & { runId: string; request: CallRequest | null };

export interface RecorderStore {
  writeCalls(calls: RecordedCall[]): Promise<void>;
}

/** What a run tells as it goes on. */
export interface RunRecorder {
  /** The state after the event is to be stored. */
  changed(state: RunState, event: RunEvent): void;
  requested(runId: string, call: string, request: CallRequest): void;
}

export interface Recorder extends RunRecorder {
  /** Stores everything that changed until now. Rejects when the database refuses; nothing is lost then. */
  flush(): Promise<void>;
}

/** @param report is told of a flush that failed; the next one carries the same calls again. */
export function createRecorder(store: RecorderStore, report: (error: unknown) => void): Recorder {
  const dirty = new Map<string, RecordedCall>();
  const requests = new Map<string, CallRequest>();

  function write(): Promise<void> {
    const batch = [...dirty.entries()];
    dirty.clear();
    if (batch.length === 0) return Promise.resolve();
    const rows = batch.map(([key, call]) => ({ ...call, request: requests.get(key) ?? null }));
    for (const [key] of batch) requests.delete(key);
    return store.writeCalls(rows).catch((error: unknown) => {
      for (const [index, [key, call]] of batch.entries()) {
        if (!dirty.has(key)) dirty.set(key, call);
        const request = rows[index]?.request;
        if (request) requests.set(key, request);
      }
      throw error;
    });
  }

  const behind = createWriteBehind({ write, report });

  return {
    changed(state, event) {
      if (!('call' in event)) return;
      const call = state.calls.find((candidate) => candidate.call === event.call);
      if (call === undefined) return;
      dirty.set(`${state.id} ${call.call}`, { ...call, runId: state.id, request: null });
      behind.changed();
    },
    requested(runId, call, request) {
      requests.set(`${runId} ${call}`, request);
    },
    flush: behind.flush,
  };
}
