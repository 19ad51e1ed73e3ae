'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** The distance from the end that counts as at the end, in pixels. */
const nearness = 80;
/** Longer than any folding animation, in milliseconds. */
const foldingMs = 400;
/** The space above a question that is scrolled to, in pixels. */
const headroom = 20;

/**
 * `opening`: the last question stays at the top while the page settles. `following`: the end stays in view.
 * `free`: the reader has scrolled elsewhere.
 */
type Mode = 'opening' | 'following' | 'free';

interface ReadingPosition {
  scroller: RefObject<HTMLElement | null>;
  /** The content of the scroller; its last child is the last question with its answer. */
  turns: RefObject<HTMLElement | null>;
  opensAt: 'question' | 'end';
}

/**
 * The reading position in a conversation: at the last question when it opens, at the end while the reader
 * follows it, and otherwise where the reader scrolled to.
 * @returns whether the end is out of sight, and a function to go there and follow it.
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
    /** When a folding animation ends; null without one. */
    let restsAt: number | null = null;

    function keep() {
      if (restsAt !== null) {
        // What a person unfolds stays in place, even if the end moves.
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
      // Growing text moves the end away; only scrolling up is the reader's own.
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

/** The offset of a child's top from the start of the scroll content. */
function offsetOf(child: Element | null | undefined, scroller: HTMLElement | null): number {
  if (!child || scroller === null) return 0;
  return child.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
