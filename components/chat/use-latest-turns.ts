'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { turnsAtOnce } from '@/lib/conversation/conversation-outline';

/** How far above the screen earlier turns are made, in pixels: before anybody sees that they are missing. */
const ahead = 1500;

/**
 * A long conversation is drawn from its end, and further back as its reader goes there.
 * @returns the turns to draw, and a mark to put above them while there are more.
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
