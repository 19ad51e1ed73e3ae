/** Reads the events of a run as a page does, without a page. */
import { type Dispatcher, request } from 'undici';
import { readEvents } from './sse.ts';
import { sentTimesOf } from './workload.ts';

export interface Reading {
  /** When the first token of the aggregator arrived, and when the run ended, in milliseconds since 1970. */
  answerAt: number;
  finishedAt: number;
  status: string;
  tokens: number;
  /** Milliseconds from sending at the upstream to arrival here, for each token. */
  lags: number[];
}

interface Event {
  type: string;
  call?: string;
  text?: string;
  status?: string;
}

/**
 * Reads the events to the end of the run.
 * @param connections the connections of the page.
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
    // No timeout, because a page keeps reading while a run is silent.
    bodyTimeout: 0,
  });
  await readEvents(body, (data, now) => {
    for (const event of JSON.parse(data) as Event[]) take(event, now);
  });
  return reading;
}
