/** Server-sent events (WHATWG HTML, section 9.2) out of a run's log. */
import type { Frame, RunLog } from '@/lib/server/runs/run-log';

/** Often enough for proxies that cut silent connections after 30 s. */
const keepAliveMs = 15_000;
const encoder = new TextEncoder();

/**
 * Everything after a sequence number, then live, until `run.finished`. Pulled by the reader: one that does not
 * read is not written to. What happens in one turn of the event loop comes in one frame: a layer that begins is an
 * event for each of its calls.
 */
export function liveEventStream(log: RunLog, after: number, signal: AbortSignal): Response {
  let position = after;
  /** Settles the pull of a reader that waits. */
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
      controller.enqueue(encode(frame));
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

/** A run that is over, as one frame. */
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
      // Tells nginx not to hold the stream back.
      'x-accel-buffering': 'no',
    },
  });
}
