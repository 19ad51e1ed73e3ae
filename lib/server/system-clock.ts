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

/** After all promises that are settled by now have been followed, before a timer or the network is looked at. */
function afterThis(callback: () => void): () => void {
  let cancelled = false;
  process.nextTick(() => {
    if (!cancelled) callback();
  });
  return () => {
    cancelled = true;
  };
}
