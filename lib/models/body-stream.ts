/** The body of a provider's answer as a web stream: bounded, and without the plain text that its tap takes. */
import type { Dispatcher } from 'undici';
import { createPlainDeltaReader } from './plain-deltas';
import type { TextTap } from './text-tap';

/**
 * Tokens that come within this time are handed on together, those of all answers at once; an answer's first, alone. A
 * little longer than a frame of the run's log (`lib/runs/log.ts`): each finds it due, and nobody waits twice.
 */
const gatherMs = 33;

/**
 * One beat for all answers that are being written: what a run's calls say within it reaches the run's log together,
 * and its readers in one frame.
 */
const beat = {
  waiting: new Set<() => void>(),
  isDue: false,
  lastAt: Number.NEGATIVE_INFINITY,
  join(handOn: () => void) {
    beat.waiting.add(handOn);
    if (beat.isDue) return;
    beat.isDue = true;
    const ms = beat.lastAt + gatherMs - performance.now();
    // Overdue, since the process is busy: once what has come in now is read, without a turn of the loop in between.
    if (ms > 0) setTimeout(beat.strike, ms);
    else setImmediate(beat.strike);
  },
  strike() {
    beat.isDue = false;
    beat.lastAt = performance.now();
    const all = [...beat.waiting];
    beat.waiting.clear();
    for (const handOn of all) handOn();
  },
};

export interface BodyBounds {
  maxBytes: number;
  /** What an answer that is longer ends with; null when it is simply cut. */
  excess: Error | null;
  /** Server-sent events whose plain text somebody takes: they are gathered. */
  tap?: TextTap;
}

export function bodyStream(
  body: Dispatcher.ResponseData['body'],
  { maxBytes, excess, tap }: BodyBounds,
): ReadableStream<Uint8Array> {
  let room = maxBytes;
  const plain = tap && createPlainDeltaReader();
  let gathered: Uint8Array[] = [];
  let begun = false;
  let closed = false;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        function close(how: () => void) {
          if (closed) return;
          handOn();
          const held = plain?.held();
          if (held?.length) controller.enqueue(held);
          closed = true;
          how();
        }
        function handOn() {
          beat.waiting.delete(handOn);
          if (closed || gathered.length === 0) return;
          const [only, more] = gathered;
          const bytes = Buffer.from(more === undefined && only ? only : Buffer.concat(gathered));
          gathered = [];
          const { said, rest } = plain?.take(bytes) ?? { said: [], rest: bytes };
          for (const delta of said) tap?.(delta);
          if (rest.length > 0) controller.enqueue(rest);
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
          if (plain !== undefined && begun) return beat.join(handOn);
          begun = true;
          handOn();
        });
        body.once('end', () => close(() => controller.close()));
        body.on('error', (error) => close(() => controller.error(error)));
        body.pause();
      },
      pull: () => void body.resume(),
      cancel() {
        // Nobody takes what is still gathered, and a stream that is cancelled refuses it.
        closed = true;
        body.destroy();
      },
    },
    { highWaterMark: 16 },
  );
}
