/**
 * The body of a provider's response as a bounded web stream. For a stream of plain text with a listener, the
 * web stream starts after the text.
 */
import type { Dispatcher } from 'undici';
import { flushScheduler } from './flush-scheduler';
import { createPlainDeltaReader } from './plain-deltas';
import type { TextDeltaListener } from './text-delta-listener';

export type Body = Dispatcher.ResponseData['body'];

export interface BodyBounds {
  maxBytes: number;
  /** The error for a longer response; null to cut it silently. */
  excess: Error | null;
}

export function bodyStream(body: Body, bounds: BodyBounds): ReadableStream<Uint8Array> {
  const stream = pausing(body);
  readWithin(body, bounds, { take: stream.push, end: stream.end });
  return stream.readable;
}

/**
 * Reads the plain text of a server-sent event stream and passes it to the listener, until another event comes
 * or the body ends. Then resolves with the rest. While a model writes, no web stream exists; the AI SDK would
 * add four more (docs/performance-log.md). Chunks within one flush interval are processed together, the first
 * text at once.
 */
export function bodyAfterTextDeltas(
  body: Body,
  bounds: BodyBounds,
  tap: TextDeltaListener,
): Promise<ReadableStream<Uint8Array>> {
  const { promise, resolve } = Promise.withResolvers<ReadableStream<Uint8Array>>();
  const plain = createPlainDeltaReader();
  /** Bytes that are not plain text, until there is a stream for them. */
  const kept: Uint8Array[] = [];
  let stream: Pausing | null = null;
  let gathered: Uint8Array[] = [];
  let begun = false;

  function pass(bytes: Uint8Array) {
    if (bytes.length === 0) return;
    if (stream === null) kept.push(bytes);
    else stream.push(bytes);
  }
  function open(): Pausing {
    if (stream !== null) return stream;
    stream = pausing(body);
    for (const bytes of kept) stream.push(bytes);
    resolve(stream.readable);
    return stream;
  }
  function handOn() {
    if (gathered.length === 0) return;
    const { said, rest } = plain.take(Buffer.concat(gathered));
    gathered = [];
    for (const delta of said) tap(delta);
    pass(rest);
    begun ||= said.length > 0 || plain.over;
    if (plain.over) open();
  }

  readWithin(body, bounds, {
    take(chunk) {
      gathered.push(chunk);
      if (begun) flushScheduler.join(handOn);
      else handOn();
    },
    end(error) {
      flushScheduler.leave(handOn);
      handOn();
      pass(plain.held());
      open().end(error);
    },
  });
  return promise;
}

interface Reader {
  take(chunk: Uint8Array): void;
  /** Called once at the end, with the error or null. */
  end(error: Error | null): void;
}

function readWithin(body: Body, { maxBytes, excess }: BodyBounds, reader: Reader): void {
  let room = maxBytes;
  let ended = false;
  function end(error: Error | null) {
    if (ended) return;
    ended = true;
    reader.end(error);
  }
  body.on('data', (chunk: Uint8Array) => {
    const fits = chunk.byteLength <= room;
    if (fits || excess === null) reader.take(fits ? chunk : chunk.subarray(0, room));
    room -= chunk.byteLength;
    if (fits) return;
    end(excess);
    body.destroy();
  });
  body.once('end', () => end(null));
  body.on('error', end);
}

interface Pausing {
  readable: ReadableStream<Uint8Array>;
  push(chunk: Uint8Array): void;
  end(error: Error | null): void;
}

/** A web stream that pauses the body when its reader falls behind, and closes it when the reader cancels. */
function pausing(body: Body): Pausing {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const readable = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      pull: () => void body.resume(),
      cancel() {
        // A cancelled stream refuses further chunks.
        controller = null;
        body.destroy();
      },
    },
    { highWaterMark: 16 },
  );
  return {
    readable,
    push(chunk) {
      controller?.enqueue(chunk);
      if (controller !== null && (controller.desiredSize ?? 0) <= 0) body.pause();
    },
    end(error) {
      if (error === null) controller?.close();
      else controller?.error(error);
      controller = null;
    },
  };
}
