/** A run's events from its event stream, over as many connections as it takes. */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { ApiError } from '@/lib/api/api-client';
import type { RunEvent } from '@/lib/moa/events/run-event';

export interface RunFramePorts {
  /** The event stream after a sequence number. @throws ApiError */
  open(after: number): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /** Settles after a time. */
  wait(ms: number): Promise<void>;
  /** The connection broke, and is taken up again. */
  onBreak(): void;
}

/** Between one attempt to connect and the next, in milliseconds: a minute in all, for a server that starts anew. */
const pauses: readonly number[] = [250, 500, 1000, 2000, ...new Array(14).fill(4000)];

/**
 * The events of each frame, as it comes, until `run.finished`. A connection that breaks is taken up again after the
 * last frame, as a browser does.
 * @throws ApiError when the server cannot be reached again, or does not know the run any more.
 */
export async function* runFrames(ports: RunFramePorts): AsyncGenerator<RunEvent[]> {
  let after = 0;
  let breaks = 0;
  for (;;) {
    try {
      for await (const frame of framesOf(await ports.open(after))) {
        breaks = 0;
        after = frame.seq;
        yield frame.events;
        if (frame.events.at(-1)?.type === 'run.finished') return;
      }
    } catch (error) {
      if (isFinal(error) || breaks === pauses.length) throw error;
    }
    const pause = pauses[breaks];
    if (pause === undefined) throw new ApiError('The run’s events ended before the run did.', 0);
    if (breaks === 0) ports.onBreak();
    breaks += 1;
    await ports.wait(pause);
  }
}

interface Frame {
  seq: number;
  events: RunEvent[];
}

async function* framesOf(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Frame> {
  const messages = bytes.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const { id, data } of messages) yield { seq: Number(id), events: JSON.parse(data) };
}

/** What another attempt would meet again: a refusal, a defect of ours, or the command's own end. */
function isFinal(error: unknown): boolean {
  if (error instanceof ApiError) return error.status !== 0 && error.status < 500;
  // A connection that broke is a TypeError of fetch's.
  return !(error instanceof TypeError);
}
