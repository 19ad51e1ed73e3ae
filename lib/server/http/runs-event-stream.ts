import type { RunsEventsMessage } from '@/lib/contract/run-events-contract';
import type { RunEventsSource } from '@/lib/server/runs/read-run';
import { type LogSource, logStream } from './log-stream';
import { eventStreamResponse } from './run-event-stream';
import type { StreamReader } from './stream-reader';

export interface FollowedRun {
  runId: string;
  /** The last sequence number that the reader has. */
  after: number;
  /** Null if the run does not exist. */
  source: RunEventsSource | null;
}

/**
 * The events of several runs in one stream, each message a RunsEventsMessage as JSON. It ends when all of them have
 * ended. The positions of a run that another instance executes are 0: a reader that comes back begins it again.
 */
export function runsEventStream(runs: readonly FollowedRun[], reader: StreamReader): Response {
  const first = runs.map(firstMessage).join('');
  const sources = runs.flatMap(logSource);
  return eventStreamResponse(sources.length === 0 ? first : logStream(sources, reader, first));
}

function firstMessage({ runId, source }: FollowedRun): string {
  if (source === null)
    return `data: ${JSON.stringify({ runId, gone: true } satisfies RunsEventsMessage)}\n\n`;
  if (source.kind !== 'stored' || source.frame === null) return '';
  return eventsMessage(runId, source.frame.seq, source.frame.json);
}

function logSource({ runId, after, source }: FollowedRun): LogSource[] {
  if (source === null || source.kind === 'stored') return [];
  const { log } = source;
  return source.kind === 'live'
    ? [{ log, after, encode: ({ seq, json }) => eventsMessage(runId, seq, json) }]
    : [{ log, after: 0, encode: ({ json }) => eventsMessage(runId, 0, json) }];
}

/** @param json an array of RunEvent, which the log holds as text already. */
function eventsMessage(runId: string, seq: number, json: string): string {
  return `data: {"runId":${JSON.stringify(runId)},"seq":${seq},"events":${json}}\n\n`;
}
