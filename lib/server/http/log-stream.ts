import type { Frame, RunLog } from '@/lib/server/runs/run-log';
import type { StreamReader } from './stream-reader';

/** Frequent enough for proxies that cut silent connections after 30 s. */
const keepAliveMs = 15_000;
const encoder = new TextEncoder();

export const keepAlive = encoder.encode(': still here\n\n');

/** The log of a run, and from where and how its reader receives it. */
export interface LogSource {
  log: RunLog;
  /** A sequence number of the log. */
  after: number;
  encode(frame: Frame): string;
}

/**
 * Everything that the logs hold after the given positions, then live until all of them are closed. The reader pulls:
 * nothing is buffered for a slow one. Events of one turn of the event loop share a frame, because a starting layer emits
 * one event per call. Logs that have more to read take turns. The stream ends when the reader may not read on.
 * @param first is sent before everything else.
 */
export function logStream(
  sources: readonly LogSource[],
  { signal, mayReadOn }: StreamReader,
  first = '',
): ReadableStream<Uint8Array> {
  const positions = sources.map(({ after }) => after);
  let waiting = first;
  let turn = 0;
  /** Resolves the pull of a waiting reader. */
  let served: (() => void) | null = null;
  let leave = () => {};
  let ended = false;

  function next(): string | null {
    if (waiting !== '') {
      const text = waiting;
      waiting = '';
      return text;
    }
    for (let tried = 0; tried < sources.length; tried += 1) {
      const index = turn;
      turn = (turn + 1) % sources.length;
      const { log, encode } = sources[index] as LogSource;
      const frame = log.read(positions[index] as number);
      if (frame === null) continue;
      positions[index] = frame.seq;
      return encode(frame);
    }
    return null;
  }

  function serve(controller: ReadableStreamDefaultController<Uint8Array>) {
    if (served === null) return;
    const text = next();
    if (text === null && sources.some(({ log }) => !log.closed)) return;
    if (text === null) {
      leave();
      controller.close();
    } else controller.enqueue(encoder.encode(text));
    served();
    served = null;
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let due: NodeJS.Immediate | undefined;
        const wake = () => {
          due ??= setImmediate(() => {
            due = undefined;
            serve(controller);
          });
        };
        const off = sources.map(({ log }) => log.onChange(wake));
        const silence = setInterval(() => {
          if (served !== null) controller.enqueue(keepAlive);
          void mayReadOn().then((may) => {
            if (may || ended) return;
            leave();
            controller.close();
          });
        }, keepAliveMs);
        leave = () => {
          ended = true;
          for (const unsubscribe of off) unsubscribe();
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
}
