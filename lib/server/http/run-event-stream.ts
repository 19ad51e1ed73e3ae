/** Encodes a run's events as server-sent events (WHATWG HTML, section 9.2). */
import type { RunEventsSource } from '@/lib/server/runs/read-run';
import type { Frame } from '@/lib/server/runs/run-log';
import { logStream } from './log-stream';
import type { StreamReader } from './stream-reader';

/**
 * The events of one run after a sequence number. A run that another instance executes begins with `run.started`, and
 * its frames have the id 0: a reader that comes back, to whichever instance, begins again.
 */
export function runEventStream(source: RunEventsSource, after: number, reader: StreamReader): Response {
  if (source.kind === 'stored') return eventStreamResponse(source.frame === null ? '' : encode(source.frame));
  const { log } = source;
  return eventStreamResponse(
    source.kind === 'live'
      ? logStream([{ log, after, encode }], reader)
      : logStream([{ log, after: 0, encode: ({ json }) => encode({ seq: 0, json }) }], reader),
  );
}

function encode({ seq, json }: Frame): string {
  return `id: ${seq}\ndata: ${json}\n\n`;
}

export function eventStreamResponse(body: BodyInit): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Tells nginx not to buffer the stream.
      'x-accel-buffering': 'no',
    },
  });
}
