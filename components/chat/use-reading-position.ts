'use client';

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { hasFocus, type IsRead } from '@/components/run/reading';
import { movedBy, placedNow, type ReadLine, readLinesIn } from './read-line';

/** The distance from the place that is followed that counts as there, in pixels. */
const nearness = 80;
/** The distance from the end of a finished conversation that counts as there: its folded layers, in pixels. */
const nearnessAtRest = 320;
/** Longer than any folding animation, in milliseconds. */
const foldingMs = 400;
/** The space above a question or a layer that is scrolled to, in pixels. */
const headroom = 20;

/**
 * `opening`: the last question stays at the top while the page settles. `following`: the layer that works stays in view,
 * then the end of the answer. `free`: the reader has scrolled elsewhere, or the run has ended: the line that is read
 * stays.
 */
type Mode = 'opening' | 'following' | 'free';

interface ReadingPosition {
  scroller: RefObject<HTMLElement | null>;
  /** The content of the scroller; its last child is the last question with its answer. */
  turns: RefObject<HTMLElement | null>;
  /** Whether the last run is in progress. */
  running: boolean;
}

/**
 * The reading position in a conversation: at the last question when it opens, at what is being written while the reader
 * follows it, and otherwise where the reader scrolled to, whatever folds above.
 * @returns whether what is followed is out of sight, a function to go there and follow it, and one that says whether an
 * element is being read.
 */
export function useReadingPosition({ scroller, turns, running }: ReadingPosition) {
  const [away, setAway] = useState(false);
  const mode = useRef<Mode>(running ? 'following' : 'opening');
  const lines = useRef<ReadLine[]>([]);
  const isRunning = useRef(running);

  const follow = useCallback(() => {
    mode.current = 'following';
    const element = scroller.current;
    if (element !== null) element.scrollTop = placeToFollow(element, turns.current, isRunning.current);
  }, [scroller, turns]);

  const isRead = useCallback<IsRead>(
    (part) => hasFocus(part) || (mode.current === 'free' && !canFold(part, scroller.current)),
    [scroller],
  );

  // Before the page is painted: a run that begins is followed, and nothing follows one that has ended.
  useLayoutEffect(() => {
    const ended = isRunning.current && !running;
    if (running && !isRunning.current) mode.current = 'following';
    isRunning.current = running;
    if (!ended || scroller.current === null || turns.current === null) return;
    if (mode.current === 'following') mode.current = 'free';
    lines.current = readLinesIn(scroller.current, turns.current);
  }, [running, scroller, turns]);

  useEffect(() => {
    const [element, inner] = [scroller.current, turns.current];
    if (element === null || inner === null) return;
    const box = element;
    const content = inner;
    let lastTop = box.scrollTop;
    /** When a folding animation ends that a person started; null without one. */
    let restsAt: number | null = null;

    const wanted = () => placeToFollow(box, content, isRunning.current);
    const isAway = () => Math.abs(wanted() - box.scrollTop) > (isRunning.current ? nearness : nearnessAtRest);
    function keep() {
      if (restsAt !== null && performance.now() >= restsAt) {
        restsAt = null;
        if (mode.current === 'following' && isAway()) mode.current = 'free';
      }
      if (mode.current === 'opening') box.scrollTop = offsetOf(content.lastElementChild, box) - headroom;
      else if (mode.current === 'following' && restsAt === null) box.scrollTop = wanted();
      else box.scrollTop += movedBy(lines.current);
      // Looking for lines in a long answer takes 80 ms, so it is done where they are needed.
      if (restsAt === null && mode.current === 'free')
        lines.current = placedNow(lines.current) ?? readLinesIn(box, content);
      lastTop = box.scrollTop;
      setAway(isAway());
    }
    function onHand() {
      if (mode.current !== 'opening') return;
      mode.current = 'free';
      lines.current = readLinesIn(box, content);
    }
    /** What a person folds or unfolds stays in place. */
    function onClick({ target }: MouseEvent) {
      const button = target instanceof Element ? target.closest('button[aria-expanded]') : null;
      if (button === null || button.hasAttribute('aria-haspopup')) return;
      restsAt = performance.now() + foldingMs;
      lines.current = [{ element: button, top: button.getBoundingClientRect().top }];
    }
    function onScroll() {
      const top = box.scrollTop;
      // Growing text moves the place away; only scrolling is the reader's own.
      const isOwn = Math.abs(top - lastTop) > 2;
      if (isOwn || (restsAt !== null && performance.now() >= restsAt)) restsAt = null;
      if (mode.current !== 'opening' && restsAt === null) {
        if (isRunning.current && !isAway()) mode.current = 'following';
        else if (isOwn) mode.current = 'free';
        if (mode.current === 'free') lines.current = readLinesIn(box, content);
      }
      lastTop = top;
      setAway(isAway());
    }

    const observer = new ResizeObserver(keep);
    observer.observe(content);
    // One layer may fold by as much as the next one unfolds.
    const layerObserver = new MutationObserver(keep);
    layerObserver.observe(content, { subtree: true, attributeFilter: ['data-active'] });
    box.addEventListener('scroll', onScroll, { passive: true });
    content.addEventListener('click', onClick, { capture: true });
    const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const hand of hands) box.addEventListener(hand, onHand, { passive: true });
    return () => {
      observer.disconnect();
      layerObserver.disconnect();
      box.removeEventListener('scroll', onScroll);
      content.removeEventListener('click', onClick, { capture: true });
      for (const hand of hands) box.removeEventListener(hand, onHand);
    };
  }, [scroller, turns]);
  return { away, follow, isRead };
}

/**
 * Where to scroll to see what is being written: the layer that works, as a whole where it fits and with the question
 * above it where that fits, too; otherwise the end.
 */
function placeToFollow(box: HTMLElement, content: HTMLElement | null, running: boolean): number {
  const end = endOf(box);
  const turn = content?.lastElementChild;
  const active = running ? turn?.querySelector('[data-active]') : null;
  if (!active) return end;
  const bar = turn?.querySelector('[data-run-bar]')?.clientHeight ?? 0;
  const top = offsetOf(active, box) - bar - headroom;
  const bottom = offsetOf(active, box) + active.clientHeight + headroom - box.clientHeight;
  const question = offsetOf(turn, box) - headroom;
  return Math.max(0, Math.min(end, top, Math.max(question, bottom)));
}

/** The offset of an element's top from the start of the scroll content. */
function offsetOf(child: Element | null | undefined, box: HTMLElement): number {
  if (!child) return 0;
  return child.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
}

/** Whether a part is out of sight, and the page long enough to scroll by its height. */
function canFold(part: Element | null, box: HTMLElement | null): boolean {
  if (part === null || box === null) return true;
  const [inner, outer] = [part.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.bottom <= outer.top + headroom) return box.scrollTop >= inner.height;
  return inner.top >= outer.bottom - headroom && endOf(box) - inner.height >= box.scrollTop;
}

/** How far it can scroll. */
function endOf(box: HTMLElement): number {
  return box.scrollHeight - box.clientHeight;
}
