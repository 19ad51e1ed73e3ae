'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { turnsAtOnce } from '@/lib/conversation/conversation-outline';

/** The distance above the viewport at which earlier turns are rendered, in pixels. */
const ahead = 1500;

/**
 * Renders a long conversation from its end, and earlier turns as the reader scrolls back.
 * @returns the turns to render, and a ref for a marker above them while there are more.
 */
export function useLatestTurns<T>(turns: readonly T[], scroller: RefObject<HTMLElement | null>) {
  const [count, setCount] = useState(turnsAtOnce);
  const mark = useRef<HTMLDivElement>(null);
  const hasMore = count < turns.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: watched anew after each step, since a mark that stays in view tells nothing.
  useEffect(() => {
    if (!hasMore || mark.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setCount((before) => before + turnsAtOnce),
      { root: scroller.current, rootMargin: `${ahead}px 0px 0px 0px` },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [hasMore, count, scroller]);
  return { latest: turns.slice(-count), hasMore, mark };
}
