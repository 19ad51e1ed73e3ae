/**
 * The live state of runs from their event streams: one connection per run for any number of components.
 * Framework-free: `use-run.ts` connects it to React.
 */

import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';

/** `gone`: the run does not exist any more. `ended`: its last event was read. */
export type Connection = 'connecting' | 'open' | 'reconnecting' | 'gone' | 'ended';

export interface RunSnapshot {
  /** Null before the first event. */
  state: RunState | null;
  connection: Connection;
}

export interface RunStreamPorts {
  open(runId: string, after: number): EventSource;
  /** Whether the server knows the run; true when it does not respond. */
  exists(runId: string): Promise<boolean>;
  /** Calls back when the next frame is painted, or soon on a hidden page. */
  onFrame(callback: () => void): void;
  /** Calls back after a time. The result cancels it. */
  after(ms: number, callback: () => void): () => void;
}

export interface RunStreams {
  /** Connects while there are subscribers. The result unsubscribes. */
  subscribe(runId: string, listener: () => void): () => void;
  /** The same object until something changes. */
  snapshot(runId: string): RunSnapshot;
}

/** The delay before retrying a server that refused to stream; it may be starting. */
const retryMs = 2_000;
const unknown: RunSnapshot = { state: null, connection: 'connecting' };

export function createRunStreams(ports: RunStreamPorts): RunStreams {
  const streams = new Map<string, RunStream>();
  return {
    subscribe(runId, listener) {
      const stream = streams.get(runId) ?? openStream(runId, ports);
      streams.set(runId, stream);
      stream.listeners.add(listener);
      return () => {
        stream.listeners.delete(listener);
        if (stream.listeners.size > 0) return;
        stream.close();
        if (streams.get(runId) === stream) streams.delete(runId);
      };
    },
    snapshot: (runId) => streams.get(runId)?.snapshot() ?? unknown,
  };
}

interface RunStream {
  readonly listeners: Set<() => void>;
  snapshot(): RunSnapshot;
  close(): void;
}

function openStream(runId: string, ports: RunStreamPorts): RunStream {
  const listeners = new Set<() => void>();
  let snapshot = unknown;
  let source: EventSource | null = null;
  let lastSeq = 0;
  let framePending = false;
  let closed = false;
  let cancelRetry = () => {};

  function change(changes: Partial<RunSnapshot>) {
    snapshot = { ...snapshot, ...changes };
    if (framePending) return;
    framePending = true;
    ports.onFrame(() => {
      framePending = false;
      for (const listener of listeners) listener();
    });
  }

  function connect() {
    source = ports.open(runId, lastSeq);
    source.onopen = () => change({ connection: 'open' });
    source.onmessage = read;
    source.onerror = () => {
      // The browser resumes a lost connection after the last id.
      if (source?.readyState === source?.CONNECTING) change({ connection: 'reconnecting' });
      else void reconnect();
    };
  }

  function read({ data, lastEventId }: MessageEvent<string>) {
    const events: RunEvent[] = JSON.parse(data);
    lastSeq = Number(lastEventId);
    const state = events.reduce<RunState | null>(reduce, snapshot.state);
    const over = state !== null && state.status !== 'running';
    if (over) close();
    change({ state, connection: over ? 'ended' : 'open' });
  }

  /** The server refused to stream, at which a browser gives up: only an unknown run is final. */
  async function reconnect() {
    change({ connection: 'reconnecting' });
    const exists = await ports.exists(runId);
    if (closed) return;
    if (exists) cancelRetry = ports.after(retryMs, connect);
    else change({ connection: 'gone' });
  }

  function close() {
    closed = true;
    source?.close();
    cancelRetry();
  }

  connect();
  return { listeners, snapshot: () => snapshot, close };
}
