/**
 * One flush schedule for all responses that are being written: text of several calls within one interval
 * reaches the log together, and readers in one frame.
 */

/**
 * Slightly longer than `frameMs` of the run log (`lib/server/runs/run-log.ts`), so that each flush finds a
 * frame due and text does not wait twice.
 */
const beatMs = 33;

const waiting = new Set<() => void>();
let isDue = false;
let lastAt = Number.NEGATIVE_INFINITY;

export const flushScheduler = {
  /** Calls back once at the next flush. */
  join(handOn: () => void): void {
    waiting.add(handOn);
    if (isDue) return;
    isDue = true;
    const ms = lastAt + beatMs - performance.now();
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
