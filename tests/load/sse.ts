import { createParser } from 'eventsource-parser';
import type { Dispatcher } from 'undici';

/**
 * Reads a stream of server-sent events to its end.
 * @param take called with the data of each event and the time at which its last bytes arrived.
 */
export async function readEvents(
  body: Dispatcher.ResponseData['body'],
  take: (data: string, now: number) => void,
): Promise<void> {
  body.setEncoding('utf8');
  let now = 0;
  const parser = createParser({ onEvent: ({ data }) => take(data, now) });
  for await (const text of body) {
    now = Date.now();
    parser.feed(text);
  }
}
