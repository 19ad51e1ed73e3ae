/** The axis of a timeline. Pure. */

const secondMs = 1000;
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600].map(
  (s) => s * secondMs,
);
const mostTicks = 8;
const shortestLiveMs = 5 * secondMs;
const growth = 1.25;

/** The end of the axis of a run in progress. It moves in steps, so that bars grow and do not shrink. */
export function liveAxisMs(nowMs: number): number {
  const times = Math.max(0, Math.ceil(Math.log(Math.max(1, nowMs) / shortestLiveMs) / Math.log(growth)));
  return shortestLiveMs * growth ** times;
}

/** The times of the ticks, 0 first. */
export function ticksOf(axisMs: number): number[] {
  const step = steps.find((candidate) => axisMs / candidate <= mostTicks) ?? Math.ceil(axisMs / mostTicks);
  return Array.from({ length: Math.floor(axisMs / step) + 1 }, (_, index) => index * step);
}

/** "0", "0.5 s", "20 s", "1:20". */
export function tickWords(ms: number): string {
  if (ms === 0) return '0';
  if (ms < 60 * secondMs) return `${Number((ms / secondMs).toFixed(1))} s`;
  const whole = Math.round(ms / secondMs);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A share of the axis for CSS. */
export function percent(ms: number, axisMs: number): string {
  return `${((100 * Math.max(0, ms)) / Math.max(1, axisMs)).toFixed(3)}%`;
}
