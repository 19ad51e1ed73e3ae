/** Reads the events of a run, reconnecting as needed. */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { ApiError } from '@/lib/api/api-client';
import type { RunEvent } from '@/lib/moa/events/run-event';

export interface RunFramePorts {
  /**
   * The event stream after a sequence number.
   * @throws ApiError
   */
  open(after: number): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /** Resolves after a time. */
  wait(ms: number): Promise<void>;
  /** Called when the connection is lost and will be retried. */
  onBreak(): void;
}

/** The delays between connection attempts in milliseconds: one minute in total, for a restarting server. */
const pauses: readonly number[] = [250, 500, 1000, 2000, ...new Array(14).fill(4000)];

/**
 * Yields the events of each frame until `run.finished`. A lost connection is resumed after the last frame, as
 * browsers do.
 * @throws ApiError when the server stays unreachable or no longer knows the run.
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

/** Failures that a retry would meet again: a refusal, a defect, or the end of the command. */
function isFinal(error: unknown): boolean {
  if (error instanceof ApiError) return error.status !== 0 && error.status < 500;
  // fetch reports a lost connection as a TypeError.
  return !(error instanceof TypeError);
}
