/** The body of a provider's answer as a web stream: bounded, and in fewer pieces than the network brought. */
import type { Dispatcher } from 'undici';
import { createDeltaMerger } from './merge-deltas';

/** Tokens that come within this time are handed on together; the first after a pause at once. */
const gatherMs = 20;

export interface BodyBounds {
  maxBytes: number;
  /** What an answer that is longer ends with; null when it is simply cut. */
  excess: Error | null;
  /** Server-sent events: they may be gathered. */
  events: boolean;
}

export function bodyStream(
  body: Dispatcher.ResponseData['body'],
  { maxBytes, excess, events }: BodyBounds,
): ReadableStream<Uint8Array> {
  let room = maxBytes;
  const merger = events ? createDeltaMerger() : null;
  let gathered: Uint8Array[] = [];
  let timer: NodeJS.Timeout | null = null;
  let handedOnAt = Number.NEGATIVE_INFINITY;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let closed = false;
        function close(how: () => void) {
          if (closed) return;
          handOn();
          const rest = merger?.rest();
          if (rest?.length) controller.enqueue(rest);
          closed = true;
          how();
        }
        function handOn() {
          if (timer !== null) clearTimeout(timer);
          timer = null;
          if (closed || gathered.length === 0) return;
          const [only, more] = gathered;
          const bytes = Buffer.from(more === undefined && only ? only : Buffer.concat(gathered));
          gathered = [];
          handedOnAt = performance.now();
          const whole = merger?.merge(bytes) ?? bytes;
          if (whole.length > 0) controller.enqueue(whole);
          if ((controller.desiredSize ?? 0) <= 0) body.pause();
        }
        body.on('data', (chunk: Uint8Array) => {
          const fits = chunk.byteLength <= room;
          if (fits || excess === null) gathered.push(fits ? chunk : chunk.subarray(0, room));
          room -= chunk.byteLength;
          if (!fits) {
            close(() => (excess === null ? controller.close() : controller.error(excess)));
            body.destroy();
            return;
          }
          const waitMs = merger === null ? 0 : handedOnAt + gatherMs - performance.now();
          if (waitMs <= 0) handOn();
          else timer ??= setTimeout(handOn, waitMs);
        });
        body.once('end', () => close(() => controller.close()));
        body.on('error', (error) => close(() => controller.error(error)));
        body.pause();
      },
      pull: () => void body.resume(),
      cancel() {
        if (timer !== null) clearTimeout(timer);
        body.destroy();
      },
    },
    { highWaterMark: 16 },
  );
}
