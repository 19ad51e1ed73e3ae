/**
 * The live state of runs for any number of components of a page, from the run event hub. Framework-free: `use-run.ts`
 * connects it to React.
 */
import { reduce } from '@/lib/moa/events/reduce';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Connection, HubMessage, HubRequest } from './run-event-hub';

export interface RunSnapshot {
  /** Null before the first event. */
  state: RunState | null;
  connection: Connection;
}

export interface RunStreamPorts {
  /** Sends a request to the hub, which answers through `receive`. */
  send(request: HubRequest): void;
  /** Calls back when the next frame is painted, or soon on a hidden page. */
  onFrame(callback: () => void): void;
}

export interface RunStreams {
  /** Follows the run while there are subscribers. The result unsubscribes. */
  subscribe(runId: string, listener: () => void): () => void;
  /** The same object until something changes. */
  snapshot(runId: string): RunSnapshot;
  receive(message: HubMessage): void;
  /** Asks a new hub for all runs, or the old one after it was told to close. */
  followAgain(): void;
}

interface RunStream {
  readonly listeners: Set<() => void>;
  snapshot: RunSnapshot;
  framePending: boolean;
}

const unknown: RunSnapshot = { state: null, connection: 'connecting' };

export function createRunStreams({ send, onFrame }: RunStreamPorts): RunStreams {
  const streams = new Map<string, RunStream>();

  function change(stream: RunStream, snapshot: RunSnapshot) {
    stream.snapshot = snapshot;
    if (stream.framePending) return;
    stream.framePending = true;
    onFrame(() => {
      stream.framePending = false;
      for (const listener of stream.listeners) listener();
    });
  }

  return {
    subscribe(runId, listener) {
      const stream = streams.get(runId) ?? { listeners: new Set(), snapshot: unknown, framePending: false };
      stream.listeners.add(listener);
      if (!streams.has(runId)) {
        streams.set(runId, stream);
        send({ type: 'follow', runId });
      }
      return () => {
        stream.listeners.delete(listener);
        if (stream.listeners.size > 0 || streams.get(runId) !== stream) return;
        streams.delete(runId);
        send({ type: 'leave', runId });
      };
    },
    snapshot: (runId) => streams.get(runId)?.snapshot ?? unknown,
    receive(message) {
      const stream = streams.get(message.runId);
      if (stream !== undefined) change(stream, next(stream.snapshot, message));
    },
    followAgain() {
      for (const [runId, { snapshot }] of streams) if (!isOver(snapshot)) send({ type: 'follow', runId });
    },
  };
}

function next(snapshot: RunSnapshot, message: HubMessage): RunSnapshot {
  if (message.type === 'connection') return { ...snapshot, connection: message.connection };
  if (message.type === 'state') return { state: message.state, connection: message.connection };
  const state = message.events.reduce<RunState | null>(reduce, snapshot.state);
  return { state, connection: state !== null && state.status !== 'running' ? 'ended' : 'open' };
}

function isOver({ connection }: RunSnapshot): boolean {
  return connection === 'ended' || connection === 'gone';
}
