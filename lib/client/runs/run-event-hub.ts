/**
 * Follows runs for all tabs of a browser over one connection, because a browser opens six to a host. It runs in a
 * SharedWorker (`run-events.worker.ts`), or in the page where there is none.
 */
import type { RunsEventsMessage } from '@/lib/contract/run-events-contract';
import { maxRunsOfStream, runsEventsPath } from '@/lib/contract/run-events-path';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';

/** `gone`: the run does not exist any more. `ended`: its last event was read. */
export type Connection = 'connecting' | 'open' | 'reconnecting' | 'gone' | 'ended';

/** From a tab. `close` leaves all its runs. */
export type HubRequest = { type: 'follow' | 'leave'; runId: string } | { type: 'close' };

/** To a tab. `state` is the first message after `follow`; `events` continue from it. */
export type HubMessage =
  | { type: 'state'; runId: string; state: RunState | null; connection: Connection }
  | { type: 'events'; runId: string; events: RunEvent[] }
  | { type: 'connection'; runId: string; connection: Connection };

/** A tab's MessagePort. */
export interface HubPort {
  postMessage(message: HubMessage): void;
  onmessage: ((event: MessageEvent<HubRequest>) => void) | null;
}

export interface RunEventHubPorts {
  open(path: string): EventSource;
  after(ms: number, callback: () => void): void;
}

interface FollowedRun {
  state: RunState | null;
  /** The last sequence number read. */
  seq: number;
  connection: Connection;
  readonly readers: Set<HubPort>;
}

const firstRetryMs = 250;
const longestRetryMs = 2_000;

export function createRunEventHub(ports: RunEventHubPorts): { connect(port: HubPort): void } {
  const runs = new Map<string, FollowedRun>();
  let source: EventSource | null = null;
  let sourceRuns: readonly string[] = [];
  let openingScheduled = false;
  let retryMs = firstRetryMs;

  function send(runId: string, run: FollowedRun, message: HubMessage) {
    for (const reader of run.readers) reader.postMessage(message);
    if (run.connection === 'ended' || run.connection === 'gone') runs.delete(runId);
  }

  function setConnection(runId: string, run: FollowedRun, connection: Connection) {
    if (run.connection === connection) return;
    run.connection = connection;
    send(runId, run, { type: 'connection', runId, connection });
  }

  function setConnections(connection: Connection) {
    for (const runId of sourceRuns) {
      const run = runs.get(runId);
      if (run !== undefined) setConnection(runId, run, connection);
    }
  }

  function read({ data }: MessageEvent<string>) {
    const message: RunsEventsMessage = JSON.parse(data);
    const { runId } = message;
    const run = runs.get(runId);
    if (run === undefined) return;
    if ('gone' in message) return setConnection(runId, run, 'gone');
    const { seq, events } = message;
    run.seq = seq;
    run.state = events.reduce<RunState | null>(reduce, run.state);
    run.connection = 'open';
    if (run.state !== null && run.state.status !== 'running') run.connection = 'ended';
    send(runId, run, { type: 'events', runId, events });
  }

  /** Replaces the connection by one for the runs that are followed now. */
  function open() {
    openingScheduled = false;
    source?.close();
    source = null;
    // Ones beyond the limit wait until others end.
    sourceRuns = [...runs.keys()].slice(0, maxRunsOfStream);
    if (sourceRuns.length === 0) return;
    const positions = sourceRuns.map((runId) => ({ runId, after: runs.get(runId)?.seq ?? 0 }));
    const opened = ports.open(runsEventsPath(positions));
    source = opened;
    opened.onopen = () => {
      retryMs = firstRetryMs;
      setConnections('open');
    };
    opened.onmessage = read;
    // The browser would reconnect with the positions of the beginning.
    opened.onerror = () => {
      opened.close();
      if (source !== opened) return;
      source = null;
      const left = sourceRuns.some((runId) => runs.has(runId));
      if (left) setConnections('reconnecting');
      schedule(left ? retryMs : 0);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  }

  /** One connection for the runs that several messages of one moment ask for. */
  function schedule(ms: number) {
    if (openingScheduled) return;
    openingScheduled = true;
    ports.after(ms, open);
  }

  function follow(runId: string, port: HubPort) {
    const known = runs.get(runId);
    const run = known ?? { state: null, seq: 0, connection: 'connecting' as const, readers: new Set() };
    runs.set(runId, run);
    run.readers.add(port);
    port.postMessage({ type: 'state', runId, state: run.state, connection: run.connection });
    if (known === undefined) schedule(0);
  }

  function leave(runId: string, port: HubPort) {
    const run = runs.get(runId);
    if (run === undefined || !run.readers.delete(port) || run.readers.size > 0) return;
    runs.delete(runId);
    schedule(0);
  }

  return {
    connect(port) {
      port.onmessage = ({ data }) => {
        if (data.type === 'follow') follow(data.runId, port);
        else if (data.type === 'leave') leave(data.runId, port);
        else for (const runId of [...runs.keys()]) leave(runId, port);
      };
    },
  };
}
