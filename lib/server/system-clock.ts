import type { Clock } from '@/lib/moa/ports/clock';

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, callback) {
    if (ms === 0) return afterThis(callback);
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** After all settled promises, before timers and the network. */
function afterThis(callback: () => void): () => void {
  let cancelled = false;
  process.nextTick(() => {
    if (!cancelled) callback();
  });
  return () => {
    cancelled = true;
  };
}
