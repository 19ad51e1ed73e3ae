import type { EventSourceMessage } from 'eventsource-parser';
import { EventSourceParserStream, type StreamOptions } from 'eventsource-parser/stream';

/** Yields the server-sent events of a response as they arrive. */
export function eventsOf(
  { body }: Response,
  options: StreamOptions = {},
): ReadableStream<EventSourceMessage> {
  if (body === null) throw new Error('The response has no body');
  return body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream(options));
}
