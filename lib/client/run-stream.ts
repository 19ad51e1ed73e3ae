/**
 * Live runs in the browser: one event stream a run and tab, reduced to one state, whoever looks at it. Without React.
 *
 * The browser's own EventSource comes back by itself after a cut, with `Last-Event-ID`, so that nothing is read
 * twice and nothing is missed. Listeners are told at most once a frame, however fast the tokens come.
 */
import type { RunEvent } from '@/lib/moa/events';
import { reduce } from '@/lib/moa/reduce';
import type { RunState } from '@/lib/moa/run-state';

export type Connection = 'connecting' | 'open' | 'reconnecting' | 'ended' | 'gone';

export interface RunSnapshot {
  /** Null until the first events have come. */
  state: RunState | null;
  connection: Connection;
}

interface RunStream {
  snapshot: RunSnapshot;
  listeners: Set<() => void>;
  source: EventSource;
  told: boolean;
}

const initial: RunSnapshot = { state: null, connection: 'connecting' };
const streams = new Map<string, RunStream>();

/** Follows the run until the result is called. The first follower opens the stream, the last one closes it. */
export function followRun(runId: string, listener: () => void): () => void {
  const stream = streams.get(runId) ?? open(runId);
  stream.listeners.add(listener);
  return () => {
    stream.listeners.delete(listener);
    if (stream.listeners.size > 0) return;
    stream.source.close();
    streams.delete(runId);
  };
}

export function runSnapshot(runId: string): RunSnapshot {
  return streams.get(runId)?.snapshot ?? initial;
}

function open(runId: string): RunStream {
  const source = new EventSource(`/api/runs/${runId}/events`);
  const stream: RunStream = { snapshot: initial, listeners: new Set(), source, told: true };
  streams.set(runId, stream);
  source.onopen = () => change(stream, { connection: 'open' });
  source.onmessage = (message) => {
    const events: RunEvent[] = JSON.parse(message.data);
    const state = events.reduce<RunState | null>(reduce, stream.snapshot.state);
    const over = state !== null && state.status !== 'running';
    if (over) source.close();
    change(stream, { state, connection: over ? 'ended' : 'open' });
  };
  // A closed source is one that was answered with an error: it does not come back by itself.
  source.onerror = () =>
    change(stream, { connection: source.readyState === EventSource.CLOSED ? 'gone' : 'reconnecting' });
  return stream;
}

function change(stream: RunStream, changes: Partial<RunSnapshot>): void {
  stream.snapshot = { ...stream.snapshot, ...changes };
  if (!stream.told) return;
  stream.told = false;
  nextFrame(() => {
    stream.told = true;
    for (const listener of stream.listeners) listener();
  });
}

/** A page that is not seen gets no animation frames, and needs few. */
function nextFrame(callback: () => void): void {
  if (document.hidden) setTimeout(callback, 250);
  else requestAnimationFrame(callback);
}
