'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { scrollerOf } from '@/lib/client/browser/scroller-of';

/**
 * Whether the answer stands before the layers: when the run has ended. Where a person watched it, the layers move below
 * the answer only if the page can scroll by their height, so that the line that is read stays where it is.
 * @param layers the element that moves.
 * @param answer the element that stays.
 */
export function useAnswerFirst(
  running: boolean,
  layers: RefObject<HTMLElement | null>,
  answer: RefObject<HTMLElement | null>,
): boolean {
  const [isFirst, setFirst] = useState(!running);
  const topBefore = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (running || isFirst || layers.current === null || answer.current === null) return;
    const { scrollTop } = scrollerOf(layers.current);
    const moved = answer.current.getBoundingClientRect().top - layers.current.getBoundingClientRect().top;
    if (scrollTop < moved) return;
    topBefore.current = answer.current.getBoundingClientRect().top;
    setFirst(true);
  }, [running, isFirst, layers, answer]);
  useLayoutEffect(() => {
    if (topBefore.current === null || !isFirst || answer.current === null) return;
    scrollerOf(answer.current).scrollTop += answer.current.getBoundingClientRect().top - topBefore.current;
    topBefore.current = null;
  }, [isFirst, answer]);
  return isFirst;
}
