/** Streams a run to its API client, from the run's log. */
import type { RunEvent } from '@/lib/moa/events/run-event';
import { keepAlive } from '@/lib/server/http/log-stream';
import { eventStreamResponse } from '@/lib/server/http/run-event-stream';
import type { Chunks } from '@/lib/server/openai/wire/completion-chunks';
import type { LiveRun } from '@/lib/server/runs/live-run';
import type { RunLog } from '@/lib/server/runs/run-log';

/** Frequent enough for clients and proxies that give up silent connections after 15 s. */
const keepAliveMs = 10_000;
const encoder = new TextEncoder();

/** How the parts of a stream are written as server-sent events. */
export interface StreamFormat {
  encode(part: object): string;
  /** What follows the last part, unless that was an error; '' for nothing. */
  end: string;
}

export const chatStreamFormat: StreamFormat = {
  encode: (part) => `data: ${JSON.stringify(part)}\n\n`,
  end: 'data: [DONE]\n\n',
};

/** A run that is read from its log. */
export interface StreamedRun extends Pick<LiveRun, 'state'> {
  log: Pick<RunLog, 'since' | 'closed' | 'onChange'>;
}

/**
 * Starts at once with a chunk without text, so that no client waits for its first byte while layers run. It is
 * pulled by the reader. A failed run ends with an error instead of `[DONE]` in chat completions.
 * @param onGone called when the client disconnects before the end.
 */
export function completionStream(
  { log, state }: StreamedRun,
  chunks: Chunks,
  format: StreamFormat,
  signal: AbortSignal,
  onGone: () => void,
): Response {
  const encode = (parts: readonly object[]) => encoder.encode(parts.map(format.encode).join(''));
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
        if (said !== null && said.length > 0) controller.enqueue(encode(said));
        const failed = said?.some((part) => 'error' in part) ?? false;
        if (said === null && format.end !== '') controller.enqueue(encoder.encode(format.end));
        if (said === null || failed) controller.close();
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  );
  return eventStreamResponse(body);
}

/** Resolves when the log has more, or the client has disconnected. */
function changeOrAbort(log: StreamedRun['log'], gone: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const off = log.onChange(resolve);
  const onAbort = () => resolve();
  gone.addEventListener('abort', onAbort, { once: true });
  return promise.finally(() => {
    off();
    gone.removeEventListener('abort', onAbort);
  });
}
