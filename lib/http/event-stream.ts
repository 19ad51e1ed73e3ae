/** Server-sent events (WHATWG HTML, section 9.2) out of a run's log. */
import type { Frame, RunLog } from '@/lib/runs/log';

/** Often enough for proxies that cut silent connections after 30 s. */
const keepAliveMs = 15_000;
const encoder = new TextEncoder();

/**
 * Everything after a sequence number, then live, until `run.finished`. Pulled by the reader: one that does not
 * read is not written to.
 */
export function liveEventStream(log: RunLog, after: number, signal: AbortSignal): Response {
  let position = after;
  const gone = new AbortController();
  signal.addEventListener('abort', () => gone.abort(), { once: true });
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const frame = await nextFrame(log, position, gone.signal, () => controller.enqueue(keepAlive));
        if (gone.signal.aborted) return;
        if (frame === null) return controller.close();
        position = frame.seq;
        controller.enqueue(encode(frame));
      },
      cancel: () => gone.abort(),
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

/** The next frame, waiting for it; null when there will be none or the reader has gone. */
async function nextFrame(
  log: RunLog,
  position: number,
  gone: AbortSignal,
  onSilence: () => void,
): Promise<Frame | null> {
  const timer = setInterval(onSilence, keepAliveMs);
  try {
    for (;;) {
      const frame = log.read(position);
      if (frame !== null || log.closed || gone.aborted) return frame;
      await changeOrAbort(log, gone);
    }
  } finally {
    clearInterval(timer);
  }
}

/** Settles when there is more in the log, or its reader has gone. */
export function changeOrAbort(log: RunLog, gone: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const off = log.onChange(resolve);
  const onAbort = () => resolve();
  gone.addEventListener('abort', onAbort, { once: true });
  return promise.finally(() => {
    off();
    gone.removeEventListener('abort', onAbort);
  });
}

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
