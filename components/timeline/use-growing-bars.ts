'use client';

import { type RefObject, useEffect } from 'react';
import { shortSeconds } from '@/lib/format/timeline-words';
import { percent } from './time-axis';

const timesEachMs = 100;

/**
 * Grows the bars and times of what lasts, each frame, without React: `data-since` of a bar is where it begins, and
 * `data-counts-from` of a text from when it counts, in milliseconds since the start of the run.
 * @param nowMs the time since the start of the run. Null when nothing grows.
 */
export function useGrowingBars(
  chart: RefObject<HTMLElement | null>,
  axisMs: number,
  nowMs: (() => number) | null,
) {
  useEffect(() => {
    if (nowMs === null) return;
    const now = nowMs;
    let writtenAt = Number.NEGATIVE_INFINITY;
    let frame = requestAnimationFrame(function grow(at) {
      frame = requestAnimationFrame(grow);
      const reached = now();
      for (const bar of elementsIn(chart, '[data-since]'))
        bar.style.width = percent(reached - Number(bar.dataset.since), axisMs);
      if (at - writtenAt < timesEachMs) return;
      writtenAt = at;
      for (const text of elementsIn(chart, '[data-counts-from]'))
        text.textContent = shortSeconds(Math.max(0, reached - Number(text.dataset.countsFrom)));
    });
    return () => cancelAnimationFrame(frame);
  }, [chart, axisMs, nowMs]);
}

function elementsIn(chart: RefObject<HTMLElement | null>, selector: string): Iterable<HTMLElement> {
  return chart.current?.querySelectorAll<HTMLElement>(selector) ?? [];
}
