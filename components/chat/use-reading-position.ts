'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** How near to the end counts as at the end, in pixels. */
const nearness = 80;
/** Longer than anything takes to fold, in milliseconds. */
const foldingMs = 400;
/** What stays free above a question that is scrolled to, in pixels. */
const headroom = 20;

/**
 * `opening`: the last question stands at the top while the page settles. `following`: the end is kept in view.
 * `free`: the reader is elsewhere, and the page leaves them alone.
 */
type Mode = 'opening' | 'following' | 'free';

interface ReadingPosition {
  scroller: RefObject<HTMLElement | null>;
  /** Inside the scroller; its last child is the last question with its answer. */
  turns: RefObject<HTMLElement | null>;
  opensAt: 'question' | 'end';
}

/**
 * Where the reader is in a conversation: at its last question when it is opened, along with what is written for as
 * long as they are at the end, and wherever they scroll to otherwise.
 * @returns whether the end is out of sight, and how to get there and follow it.
 */
export function useReadingPosition({ scroller, turns, opensAt }: ReadingPosition) {
  const [away, setAway] = useState(false);
  const mode = useRef<Mode>(opensAt === 'end' ? 'following' : 'opening');

  const follow = useCallback(() => {
    mode.current = 'following';
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    const inner = turns.current;
    if (element === null || inner === null) return;
    let lastTop = element.scrollTop;
    /** When what a person folds or unfolds has come to rest; null when nothing has been. */
    let restsAt: number | null = null;

    function keep() {
      if (restsAt !== null) {
        // What they unfold stays where they are, wherever the end goes.
        if (performance.now() < restsAt) return setAway(isAway(element));
        restsAt = null;
        if (mode.current === 'following' && isAway(element)) mode.current = 'free';
      }
      if (mode.current === 'following') scroll(element, element?.scrollHeight);
      if (mode.current === 'opening') scroll(element, offsetOf(inner?.lastElementChild, element) - headroom);
      setAway(isAway(element));
    }
    function onHand() {
      if (mode.current === 'opening') mode.current = 'free';
    }
    function onClick({ target }: MouseEvent) {
      const button = target instanceof Element ? target.closest('button[aria-expanded]') : null;
      if (button !== null && !button.hasAttribute('aria-haspopup')) restsAt = performance.now() + foldingMs;
    }
    function onScroll() {
      const top = element?.scrollTop ?? 0;
      // Text that grows moves the end away from the reader; only a way upwards is their own.
      if (mode.current !== 'opening') {
        if (!isAway(element)) mode.current = 'following';
        else if (top < lastTop - 2) mode.current = 'free';
      }
      lastTop = top;
      setAway(isAway(element));
    }

    const observer = new ResizeObserver(keep);
    observer.observe(inner);
    element.addEventListener('scroll', onScroll, { passive: true });
    inner.addEventListener('click', onClick);
    const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const hand of hands) element.addEventListener(hand, onHand, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
      inner.removeEventListener('click', onClick);
      for (const hand of hands) element.removeEventListener(hand, onHand);
    };
  }, [scroller, turns]);
  return { away, follow };
}

function isAway(element: HTMLElement | null): boolean {
  return element !== null && element.scrollHeight - element.scrollTop - element.clientHeight > nearness;
}

function scroll(element: HTMLElement | null, top = 0): void {
  if (element !== null) element.scrollTop = top;
}

/** How far a child's top is from the beginning of what the scroller scrolls. */
function offsetOf(child: Element | null | undefined, scroller: HTMLElement | null): number {
  if (!child || scroller === null) return 0;
  return child.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
