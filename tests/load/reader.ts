/** A reader of a run's events: what a page does with them, without a page. */
import { type Dispatcher, request } from 'undici';
import { readEvents } from './sse.ts';
import { sentTimesOf } from './workload.ts';

export interface Reading {
  /** When the aggregator's first token came, and when the run was over: milliseconds since 1970. */
  answerAt: number;
  finishedAt: number;
  status: string;
  tokens: number;
  /** Milliseconds from the upstream's sending of a token to its arrival here. */
  lags: number[];
}

interface Event {
  type: string;
  call?: string;
  text?: string;
  status?: string;
}

/**
 * Reads to the end of the run.
 * @param connections those of the page that reads.
 */
export async function read(
  origin: string,
  runId: string,
  aggregator: string,
  connections: Dispatcher,
): Promise<Reading> {
  const reading: Reading = { answerAt: 0, finishedAt: 0, status: '', tokens: 0, lags: [] };
  function take(event: Event, now: number) {
    if (event.type === 'run.finished') {
      reading.finishedAt = now;
      reading.status = event.status ?? '';
    }
    if (event.type !== 'call.delta' || event.text === undefined) return;
    if (event.call === aggregator) reading.answerAt ||= now;
    for (const sentAt of sentTimesOf(event.text)) {
      reading.tokens += 1;
      reading.lags.push(now - sentAt);
    }
  }
  const { body } = await request(`${origin}/api/runs/${runId}/events`, {
    dispatcher: connections,
    // A run that is silent is read on, as a page does.
    bodyTimeout: 0,
  });
  await readEvents(body, (data, now) => {
    for (const event of JSON.parse(data) as Event[]) take(event, now);
  });
  return reading;
}
