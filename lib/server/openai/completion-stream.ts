/** Streams a run as chat completion chunks, from the run's log. */
import type { RunEvent } from '@/lib/moa/events/run-event';
import { keepAlive } from '@/lib/server/http/log-stream';
import { eventStreamResponse } from '@/lib/server/http/run-event-stream';
import type { Chunks } from '@/lib/server/openai/wire/completion-chunks';
import type { LiveRun } from '@/lib/server/runs/live-run';
import type { RunLog } from '@/lib/server/runs/run-log';

/** Frequent enough for clients and proxies that give up silent connections after 15 s. */
const keepAliveMs = 10_000;
const encoder = new TextEncoder();

/**
 * Starts at once with an empty chunk, so that no client waits for its first byte while layers run. It is
 * pulled by the reader. A failed run ends with an error instead of `[DONE]`.
 * @param onGone called when the client disconnects before the end.
 */
export function completionStream(
  { log, state }: LiveRun,
  chunks: Chunks,
  signal: AbortSignal,
  onGone: () => void,
): Response {
  let position = 0;
  const gone = new AbortController();
  function leave() {
    if (gone.signal.aborted || log.closed) return;
    gone.abort();
    onGone();
  }
  signal.addEventListener('abort', leave, { once: true });
  /** The next chunks, waiting for some; null at the end of the log. */
  async function next(onSilence: () => void): Promise<object[] | null> {
    const timer = setInterval(onSilence, keepAliveMs);
    try {
      while (!gone.signal.aborted) {
        const events = log.since(position);
        position += events.length;
        const run = state();
        const said = events
          .filter((json) => !chunks.isSilent(json))
          .flatMap((json) => (run === null ? [] : chunks.take(JSON.parse(json) as RunEvent, run)));
        if (said.length > 0) return said;
        if (log.closed && events.length === 0) return null;
        if (events.length === 0) await changeOrAbort(log, gone.signal);
      }
      return null;
    } finally {
      clearInterval(timer);
    }
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encode(chunks.first)),
      async pull(controller) {
        const said = await next(() => controller.enqueue(keepAlive));
        if (gone.signal.aborted) return;
        for (const part of said ?? []) controller.enqueue(encode(part));
        const failed = said?.some((part) => 'error' in part) ?? false;
        if (said === null) controller.enqueue(encoder.encode('data: [DONE]\n\n'));
        if (said === null || failed) controller.close();
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  );
  return eventStreamResponse(body);
}

function encode(part: object): Uint8Array<ArrayBuffer> {
  return encoder.encode(`data: ${JSON.stringify(part)}\n\n`);
}

/** Resolves when the log has more, or the client has disconnected. */
function changeOrAbort(log: RunLog, gone: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const off = log.onChange(resolve);
  const onAbort = () => resolve();
  gone.addEventListener('abort', onAbort, { once: true });
  return promise.finally(() => {
    off();
    gone.removeEventListener('abort', onAbort);
  });
}
