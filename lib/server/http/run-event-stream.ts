/** Encodes a run's log as server-sent events (WHATWG HTML, section 9.2). */
import type { Frame, RunLog } from '@/lib/server/runs/run-log';

/** Frequent enough for proxies that cut silent connections after 30 s. */
const keepAliveMs = 15_000;
const encoder = new TextEncoder();

/**
 * Everything after a sequence number, then live until `run.finished`. It is pulled by the reader: nothing is
 * buffered for a slow one. Events of one turn of the event loop share a frame, because a starting layer emits
 * one event per call.
 */
export function liveEventStream(log: RunLog, after: number, signal: AbortSignal): Response {
  return logStream(log, after, signal, encode);
}

/**
 * The same for the log of a run that another instance executes. It begins with `run.started`. Its frames have the id
 * 0, so that a reader that comes back, to whichever instance, begins again.
 */
export function remoteEventStream(log: RunLog, signal: AbortSignal): Response {
  return logStream(log, 0, signal, ({ json }) => encode({ seq: 0, json }));
}

function logStream(
  log: RunLog,
  after: number,
  signal: AbortSignal,
  write: (frame: Frame) => Uint8Array<ArrayBuffer>,
): Response {
  let position = after;
  /** Resolves the pull of a waiting reader. */
  let served: (() => void) | null = null;
  let leave = () => {};

  function serve(controller: ReadableStreamDefaultController<Uint8Array>) {
    const frame = log.read(position);
    if (served === null || (frame === null && !log.closed)) return;
    if (frame === null) {
      leave();
      controller.close();
    } else {
      position = frame.seq;
      controller.enqueue(write(frame));
    }
    served();
    served = null;
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let due: NodeJS.Immediate | undefined;
        const off = log.onChange(() => {
          due ??= setImmediate(() => {
            due = undefined;
            serve(controller);
          });
        });
        const silence = setInterval(() => {
          if (served !== null) controller.enqueue(keepAlive);
        }, keepAliveMs);
        leave = () => {
          off();
          clearImmediate(due);
          clearInterval(silence);
          signal.removeEventListener('abort', leave);
        };
        signal.addEventListener('abort', leave, { once: true });
      },
      pull(controller) {
        const { promise, resolve } = Promise.withResolvers<void>();
        served = resolve;
        serve(controller);
        return promise;
      },
      cancel: () => leave(),
    },
    { highWaterMark: 0 },
  );
  return eventStreamResponse(body);
}

/** The events of a finished run, as one frame. */
export function storedEventStream(frame: Frame | null): Response {
  return eventStreamResponse(frame === null ? '' : encode(frame));
}

export const keepAlive = encoder.encode(': still here\n\n');

function encode({ seq, json }: Frame): Uint8Array<ArrayBuffer> {
  return encoder.encode(`id: ${seq}\ndata: ${json}\n\n`);
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
