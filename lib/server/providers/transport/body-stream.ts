/**
 * The body of a provider's response as a bounded web stream. For a stream of plain text with a listener, the
 * web stream starts after the text.
 */
import type { Readable, Transform } from 'node:stream';
import { createAnswerReader } from '@/lib/server/providers/wire/answer-reader';
import type { AnswerListener } from './answer-listener';
import { flushScheduler } from './flush-scheduler';
import { createPlainDeltaReader } from './plain-deltas';

export type Body = Readable;

export interface BodyBounds {
  maxBytes: number;
  /** The error for a longer response; null to cut it silently. */
  excess: Error | null;
  /** Finds by the first bytes what undoes a compression that no header declares; null for a body to read as it is. */
  decoderFor?: (start: Buffer) => Transform | null;
}

/** How long a response may go on after its answer. */
const drainMs = 2000;

export function bodyStream(body: Body, bounds: BodyBounds): ReadableStream<Uint8Array> {
  const stream = pausing(body);
  readWithin(body, bounds, { take: stream.push, end: stream.end });
  return stream.readable;
}

/**
 * Reads the answer to a streamed request and passes its text to the listener. Resolves with what is left for
 * the AI SDK, at the first event that it must read, or at the end. While a model writes, no web stream exists;
 * the AI SDK would add four more (docs/performance-log.md). Chunks within one flush interval are processed
 * together, the first text at once.
 */
export function bodyAfterTextDeltas(
  body: Body,
  bounds: BodyBounds,
  { format, say }: AnswerListener,
): Promise<ReadableStream<Uint8Array>> {
  const { promise, resolve } = Promise.withResolvers<ReadableStream<Uint8Array>>();
  const plain = format === 'chat' ? createPlainDeltaReader() : null;
  let stream: Pausing | null = null;
  let gathered: Uint8Array[] = [];
  let begun = false;
  let isClosed = false;

  function open(): Pausing {
    if (stream !== null) return stream;
    stream = pausing(body);
    resolve(stream.readable);
    return stream;
  }
  const answer = createAnswerReader(format, {
    say(part) {
      begun = true;
      say(part);
    },
    pass: (event) => open().push(Buffer.from(`data: ${JSON.stringify(event)}\n\n`)),
    close() {
      if (isClosed) return;
      isClosed = true;
      open().end(null);
      // The end of the response is read, so that the connection can be used again.
      body.resume();
      setTimeout(() => body.destroy(), drainMs).unref();
    },
  });
  function takePlain(bytes: Buffer): Uint8Array {
    if (plain === null || plain.over) return bytes;
    const { said, rest } = plain.take(bytes);
    if (said.length > 0) answer.textWasRead();
    for (const { channel, text } of said) say({ type: `${channel}-delta`, id: 'plain', delta: text });
    begun ||= said.length > 0;
    return rest;
  }
  function handOn() {
    if (gathered.length === 0 || isClosed) return;
    const rest = takePlain(Buffer.concat(gathered));
    gathered = [];
    if (rest.length > 0) attempt(() => answer.take(rest));
  }
  /** An error here would be nobody's, and end the process. */
  function attempt(read: () => void) {
    try {
      read();
    } catch (error) {
      isClosed = true;
      open().end(error as Error);
      body.destroy();
    }
  }

  readWithin(body, bounds, {
    take(chunk) {
      if (isClosed) return;
      gathered.push(chunk);
      if (begun) flushScheduler.join(handOn);
      else handOn();
    },
    end(error) {
      flushScheduler.leave(handOn);
      handOn();
      if (isClosed) return;
      attempt(() => {
        if (plain !== null) answer.take(plain.held());
        // A connection that breaks after the finish has lost nothing.
        if (error === null || answer.isFinished) answer.end();
      });
      if (!isClosed) open().end(answer.isFinished ? null : error);
      isClosed = true;
    },
  });
  return promise;
}

interface Reader {
  take(chunk: Uint8Array): void;
  /** Called once at the end, with the error or null. */
  end(error: Error | null): void;
}

function readWithin(body: Body, { maxBytes, excess, decoderFor }: BodyBounds, reader: Reader): void {
  let room = maxBytes;
  let ended = false;
  let decoder: Transform | null = null;
  function end(error: Error | null) {
    if (ended) return;
    ended = true;
    reader.end(error);
  }
  function take(chunk: Uint8Array) {
    const fits = chunk.byteLength <= room;
    if (fits || excess === null) reader.take(fits ? chunk : chunk.subarray(0, room));
    room -= chunk.byteLength;
    if (fits) return;
    end(excess);
    body.destroy();
    decoder?.destroy();
  }
  body.once('data', (first: Buffer) => {
    decoder = decoderFor?.(first) ?? null;
    if (decoder === null) {
      body.on('data', take);
      take(first);
      return;
    }
    decoder.on('data', take).once('end', () => end(null));
    decoder.on('error', end);
    decoder.write(first);
    body.pipe(decoder);
  });
  body.once('end', () => {
    if (decoder === null) end(null);
  });
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
