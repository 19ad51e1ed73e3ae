import type { Dispatcher } from 'undici';

/** Reads a stream of server-sent events to its end, each with one line of data. */
export async function readEvents(
  body: Dispatcher.ResponseData['body'],
  take: (data: string, now: number) => void,
): Promise<void> {
  body.setEncoding('utf8');
  let rest = '';
  for await (const text of body) {
    const frames = (rest + text).split('\n\n');
    rest = frames.pop() ?? '';
    const now = Date.now();
    for (const frame of frames) {
      const start = frame.indexOf('data: ');
      if (start >= 0) take(frame.slice(start + 'data: '.length), now);
    }
  }
}
