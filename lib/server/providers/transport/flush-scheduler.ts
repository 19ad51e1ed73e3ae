/**
 * One flush schedule for all responses that are being written: text of several calls within one interval
 * reaches the log together, and readers in one frame.
 */
import { flushMs } from '@/lib/server/flush-intervals';

const waiting = new Set<() => void>();
let isDue = false;
let lastAt = Number.NEGATIVE_INFINITY;

export const flushScheduler = {
  /** Calls back once at the next flush. */
  join(handOn: () => void): void {
    waiting.add(handOn);
    if (isDue) return;
    isDue = true;
    const ms = lastAt + flushMs - performance.now();
    // Overdue because the process is busy: flush after the pending input, without another turn of the event
    // loop.
    if (ms > 0) setTimeout(flushAll, ms);
    else setImmediate(flushAll);
  },
  leave(handOn: () => void): void {
    waiting.delete(handOn);
  },
};

function flushAll(): void {
  isDue = false;
  lastAt = performance.now();
  const all = [...waiting];
  waiting.clear();
  for (const handOn of all) handOn();
}
