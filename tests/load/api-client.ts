/** An API client that sends a request to `/v1` and reads the streamed answer. */
import { type Dispatcher, request } from 'undici';
import type { Reading } from './reader.ts';
import { readEvents } from './sse.ts';
import { sentTimesOf } from './workload.ts';

interface Chunk {
  system_fingerprint?: string;
  choices?: { delta: { content?: string } }[];
  strata?: { status: string };
}

/** Sends a request and reads the stream to its end. The stream contains only the tokens of the answer. */
export async function askAsApiClient(
  origin: string,
  mixture: object,
  connections: Dispatcher,
): Promise<{ runId: string; reading: Reading }> {
  const reading: Reading = { answerAt: 0, finishedAt: 0, status: '', tokens: 0, lags: [] };
  let runId = '';
  const { body } = await request(`${origin}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'moa/inline',
      mixture,
      messages: [{ role: 'user', content: 'How fast?' }],
      stream: true,
    }),
    dispatcher: connections,
    bodyTimeout: 0,
  });
  await readEvents(body, (data, now) => {
    if (data === '[DONE]') return;
    const chunk = JSON.parse(data) as Chunk;
    runId ||= chunk.system_fingerprint ?? '';
    if (chunk.strata !== undefined) {
      reading.finishedAt = now;
      reading.status = chunk.strata.status;
    }
    for (const sentAt of sentTimesOf(chunk.choices?.[0]?.delta.content ?? '')) {
      reading.answerAt ||= now;
      reading.tokens += 1;
      reading.lags.push(now - sentAt);
    }
  });
  return { runId, reading };
}
