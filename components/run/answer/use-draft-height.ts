'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the height of the draft for the answer that takes its place, which begins with one line: without it, a page that
 * is scrolled into the draft would move.
 * @returns the ref of the element that contains the one or the other.
 */
export function useDraftHeight(hasDraft: boolean): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = frame;
    const draft = current?.firstElementChild;
    if (!hasDraft || !current || !draft) return;
    const observer = new ResizeObserver(() => {
      current.style.minHeight = `${draft.getBoundingClientRect().height}px`;
    });
    observer.observe(draft);
    return () => observer.disconnect();
  }, [hasDraft]);
  return frame;
}
