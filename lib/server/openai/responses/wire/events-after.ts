/** The rest of a stream, for a client that has the beginning. Pure. */
import type { Chunks } from '@/lib/server/openai/wire/completion-chunks';

interface NumberedEvent {
  type: string;
  sequence_number: number;
}

/** @param after the sequence number of the last event that the client has. */
export function onlyAfter(events: Chunks, after: number): Chunks {
  return only(events, (event) => (event.sequence_number > after ? [event] : []));
}

const ends = new Set(['response.completed', 'response.incomplete', 'response.failed']);

/** The last event, which has the whole response: where the events before it are not those that the client was sent. */
export function onlyTheEnd(events: Chunks, after: number): Chunks {
  return only(events, (event) =>
    ends.has(event.type) ? [{ ...event, sequence_number: Math.max(event.sequence_number, after + 1) }] : [],
  );
}

function only(events: Chunks, choose: (event: NumberedEvent) => object[]): Chunks {
  const chosen = (all: readonly object[]) => all.flatMap((event) => choose(event as NumberedEvent));
  return {
    first: chosen(events.first),
    isSilent: events.isSilent,
    take: (event, run) => chosen(events.take(event, run)),
  };
}
