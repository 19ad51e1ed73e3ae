/** A clock that a test advances. */
import type { Clock } from '@/lib/moa/ports/clock';

export interface ManualClock extends Clock {
  /** Advances the time; callbacks run in order, with promises settled in between. */
  pass(ms: number): Promise<void>;
  /** Sets the wall clock, as an operator or time server does, without advancing time. */
  setBy(ms: number): void;
}

export function manualClock(start = Date.parse('2026-01-01T00:00:00.000Z')): ManualClock {
  let elapsed = 0;
  let offset = 0;
  const timers = new Set<{ at: number; callback: () => void }>();

  async function settle() {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    now: () => start + offset + elapsed,
    setBy(ms) {
      offset += ms;
    },
    elapsed: () => elapsed,
    after(ms, callback) {
      const timer = { at: elapsed + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(ms) {
      const end = elapsed + ms;
      for (;;) {
        await settle();
        const due = [...timers].filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers.delete(due);
        elapsed = Math.max(elapsed, due.at);
        due.callback();
      }
      elapsed = end;
      await settle();
    },
  };
}
