'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Paragraph } from './paragraphs';

/** The paragraph that is pointed at or has the keyboard, and of it the sentence under the pointer. */
export interface Pointed {
  paragraph: number;
  /** Null for the whole paragraph. */
  sentence: number | null;
}

/**
 * Follows the mouse over the answer, taps on it, and the arrow keys while it has the focus. The last paragraph stays
 * until Escape, so that its sources can be reached.
 * @param onOpen opens the sources of the paragraph, for a tap or Enter.
 */
export function usePointing(
  root: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
  onOpen: () => void,
): [Pointed | null, (next: Pointed | null) => void] {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const stopping = new AbortController();
    const { signal } = stopping;

    function onMove({ target, clientX, clientY, pointerType }: PointerEvent) {
      if (pointerType !== 'mouse') return;
      const next = pointedAt(paragraphs, target, clientX, clientY);
      if (next !== null) setPointed((now) => (isSame(now, next) ? now : next));
    }
    function onClick({ target, clientX, clientY }: MouseEvent) {
      const isSelecting = getSelection()?.isCollapsed === false;
      if (isSelecting || (target instanceof Element && target.closest('a, button') !== null)) return;
      const next = pointedAt(paragraphs, target, clientX, clientY);
      if (next === null) return;
      setPointed(next);
      onOpen();
    }
    function onFocus() {
      if (element?.matches(':focus-visible')) setPointed((now) => now ?? { paragraph: 0, sentence: null });
    }
    function onKey(event: KeyboardEvent) {
      if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        setPointed((now) => moved(now, step, paragraphs.length));
      } else if (event.key === 'Enter') onOpen();
      else if (event.key === 'Escape') setPointed(null);
    }
    element.addEventListener('pointermove', onMove, { passive: true, signal });
    element.addEventListener('click', onClick, { signal });
    element.addEventListener('focus', onFocus, { signal });
    element.addEventListener('keydown', onKey, { signal });
    return () => stopping.abort();
  }, [root, paragraphs, onOpen]);

  const current = pointed !== null && pointed.paragraph < paragraphs.length ? pointed : null;
  useEffect(() => {
    const isKeyboard = root.current?.matches(':focus-visible') ?? false;
    if (current !== null && isKeyboard)
      paragraphs[current.paragraph]?.element.scrollIntoView({ block: 'nearest' });
  }, [root, paragraphs, current]);
  return [current, setPointed];
}

function moved(now: Pointed | null, step: number, count: number): Pointed {
  const next = now === null ? 0 : now.paragraph + step;
  return { paragraph: Math.max(0, Math.min(count - 1, next)), sentence: null };
}

function isSame(a: Pointed | null, b: Pointed): boolean {
  return a?.paragraph === b.paragraph && a.sentence === b.sentence;
}

function pointedAt(
  paragraphs: readonly Paragraph[],
  target: EventTarget | null,
  x: number,
  y: number,
): Pointed | null {
  if (!(target instanceof Node)) return null;
  // Of elements inside one another the innermost counts, which comes last.
  const paragraph = paragraphs.findLastIndex(({ element }) => element.contains(target));
  if (paragraph < 0) return null;
  const caret = document.caretPositionFromPoint?.(x, y) ?? null;
  const sentence =
    caret === null
      ? -1
      : (paragraphs[paragraph]?.sentences.findIndex(({ range }) =>
          range.isPointInRange(caret.offsetNode, caret.offset),
        ) ?? -1);
  return { paragraph, sentence: sentence < 0 ? null : sentence };
}
