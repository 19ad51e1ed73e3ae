'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Keeps `--below-run-bar` of an element, the distance at which the bar of its run or replay ends where it sticks. The bar
 * is one line or two, as there is room.
 */
export function useBelowRunBar(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = element.current?.closest('article')?.querySelector('[data-run-bar], [data-replay]');
    if (!(bar instanceof HTMLElement)) return;
    const observer = new ResizeObserver(() => {
      const top = Number.parseFloat(getComputedStyle(bar).top) || 0;
      element.current?.style.setProperty('--below-run-bar', `${top + bar.offsetHeight}px`);
    });
    observer.observe(bar);
    return () => observer.disconnect();
  }, [element]);
}
