'use client';

import { type TouchEvent, useRef } from 'react';

/** The least horizontal distance of a swipe, in pixels. */
const least = 56;

/** Touch handlers that tell a horizontal swipe from scrolling, and leave what scrolls sideways alone. */
export function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart(event: TouchEvent) {
      const touch = event.touches[0];
      const isOne = event.touches.length === 1 && touch !== undefined;
      from.current = isOne && !scrollsSideways(event.target) ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd(event: TouchEvent) {
      const touch = event.changedTouches[0];
      if (from.current === null || touch === undefined) return;
      const [x, y] = [touch.clientX - from.current.x, touch.clientY - from.current.y];
      from.current = null;
      if (Math.abs(x) >= least && Math.abs(x) > 2 * Math.abs(y)) onSwipe(x < 0 ? 1 : -1);
    },
  };
}

/** Whether a wide table, code or formula is touched. */
export function scrollsSideways(target: EventTarget | null): boolean {
  for (
    let element = target instanceof Element ? target : null;
    element !== null && !element.hasAttribute('data-column');
    element = element.parentElement
  ) {
    const { overflowX } = getComputedStyle(element);
    if (element.scrollWidth > element.clientWidth && (overflowX === 'auto' || overflowX === 'scroll'))
      return true;
  }
  return false;
}
