'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';

/** How near to the end counts as at the end, in pixels. */
const nearness = 80;

/**
 * Keeps the end in view while the reader is there, and leaves the page alone once they have scrolled away.
 * @returns whether the reader is away, and how to bring them back.
 */
export function useStickToEnd(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
) {
  const [away, setAway] = useState(false);
  const toEnd = useCallback(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    const inner = content.current;
    if (element === null || inner === null) return;
    let stuck = true;
    let lastTop = element.scrollTop;
    function onScroll() {
      if (element === null) return;
      const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Only a movement upwards is the reader's: what grows below only makes the distance larger.
      if (element.scrollTop < lastTop - 2 && distance > nearness) stuck = false;
      if (distance <= nearness) stuck = true;
      lastTop = element.scrollTop;
      setAway(!stuck);
    }
    const observer = new ResizeObserver(() => {
      if (stuck) element.scrollTop = element.scrollHeight;
      else onScroll();
    });
    observer.observe(inner);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, content]);
  return { away, toEnd };
}
