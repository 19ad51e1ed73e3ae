import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@/lib/steps';

/** Milliseconds of work after which other requests and runs get their turn. */
const turnMs = 5;

/** Takes the steps, and lets the event loop turn between them. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let turnEnd = performance.now() + turnMs; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < turnEnd) continue;
    await setImmediate();
    turnEnd = performance.now() + turnMs;
  }
}
