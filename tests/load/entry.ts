/** Measures the time from the request of a new conversation with its first question to the first event of the run. */
import { Agent, request } from 'undici';
import { post } from './post.ts';
import { workloadOf } from './workload.ts';

export interface Entry {
  /** The number of simultaneous questions. */
  questions: number;
  medianMs: number;
  worstMs: number;
}

/**
 * Asks this many questions at once, each over its own connections, and waits until their runs have ended.
 * @param first the number of the first question. The number of a question determines its models.
 */
export async function measureEntry(origin: string, questions: number, first: number): Promise<Entry> {
  const asked = Array.from({ length: questions }, (_, index) => ask(origin, first + index));
  const times = (await Promise.all(asked)).toSorted((a, b) => a - b);
  return {
    questions,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    worstMs: times.at(-1) ?? 0,
  };
}

/** Resolves when the run has ended, with the milliseconds until its first event. */
async function ask(origin: string, number: number): Promise<number> {
  const connections = new Agent({ connections: 6 });
  const { mixture } = workloadOf(number);
  const began = performance.now();
  const question = { content: 'How fast?', mixture };
  const { run } = await post(origin, '/api/conversations', { question }, connections);
  const { body } = await request(`${origin}/api/runs/${run.id}/events`, {
    dispatcher: connections,
    bodyTimeout: 0,
  });
  let firstMs = 0;
  for await (const _ of body) firstMs ||= performance.now() - began;
  await connections.close();
  return firstMs;
}
