/**
 * One beat for all answers that are being written: what the calls of a run say within it reaches the run's log together,
 * and its readers in one frame.
 */

/** A little longer than a frame of the run's log (`lib/server/runs/run-log.ts`): each finds it due, and nobody waits twice. */
const beatMs = 33;

const waiting = new Set<() => void>();
let isDue = false;
let lastAt = Number.NEGATIVE_INFINITY;

export const flushScheduler = {
  /** Calls back at the next beat, once. */
  join(handOn: () => void): void {
    waiting.add(handOn);
    if (isDue) return;
    isDue = true;
    const ms = lastAt + beatMs - performance.now();
    // Overdue, since the process is busy: once what has come in now is read, without a turn of the loop in between.
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
