'use client';

import { type RefObject, useEffect } from 'react';

/** The distance from the end that counts as at the end, in pixels. */
const nearness = 60;

/** While a text grows, keeps its end in view for a reader who is there. */
export function useFollowEnd(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  growing: boolean,
): void {
  useEffect(() => {
    const [outer, inner] = [scroller.current, content.current];
    if (!growing || outer === null || inner === null) return;
    let follows = true;
    const onScroll = () => {
      follows = outer.scrollHeight - outer.scrollTop - outer.clientHeight < nearness;
    };
    const observer = new ResizeObserver(() => {
      if (follows) outer.scrollTop = outer.scrollHeight;
    });
    observer.observe(inner);
    outer.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      outer.removeEventListener('scroll', onScroll);
    };
  }, [scroller, content, growing]);
}
