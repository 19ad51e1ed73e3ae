'use client';

/**
 * Marks parts of shown texts by the CSS Custom Highlight API, which leaves the elements of React alone. Where the browser
 * has none, nothing is marked.
 */
import { type RefObject, useEffect, useRef } from 'react';

/** The kinds of marks, styled by `::highlight()` in app/globals.css. */
export type MarkName =
  | 'unsourced'
  | 'pointed'
  | 'passage'
  | 'match'
  | 'current-match'
  | 'other-word'
  | 'other-number'
  | 'shared';

export interface TextMark {
  name: MarkName;
  range: Range;
}

/** Marks ranges that somebody else follows. @param marks a new list for other ranges. */
export function useMarks(marks: readonly TextMark[]): void {
  useEffect(() => highlight(marks), [marks]);
}

/**
 * Marks parts of the texts below an element, again when a text changes: Markdown is rendered in several tasks, and a
 * running call goes on.
 * @param marksOf the marks within the element as it is now; null marks nothing.
 * @param scrollTo the kind of mark that is scrolled to when it first appears.
 */
export function useTextMarks(
  root: RefObject<Element | null>,
  marksOf: ((root: Element) => readonly TextMark[]) | null,
  scrollTo?: MarkName,
): void {
  const scrolled = useRef<unknown>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null || marksOf === null) return;
    let clear = () => {};
    let frame = 0;
    function mark() {
      clear();
      if (element === null || marksOf === null) return;
      const marks = marksOf(element);
      clear = highlight(marks);
      const target = marks.find(({ name }) => name === scrollTo);
      if (target === undefined || scrolled.current === marksOf) return;
      scrolled.current = marksOf;
      reveal(target.range, element);
    }
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    });
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    mark();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      clear();
    };
  }, [root, marksOf, scrollTo]);
}

/** Returns a function that removes the marks. */
function highlight(marks: readonly TextMark[]): () => void {
  if (!('highlights' in CSS)) return () => {};
  for (const { name, range } of marks) {
    const registered = CSS.highlights.get(name) ?? new Highlight();
    if (name === 'current-match' || name === 'passage') registered.priority = 1;
    CSS.highlights.set(name, registered);
    registered.add(range);
  }
  return () => {
    for (const { name, range } of marks) CSS.highlights.get(name)?.delete(range);
  };
}

/** Scrolls the range to a third of its scrolling ancestor, unless it is in view. */
function reveal(range: Range, within: Element): void {
  const scroller = scrollerOf(within);
  if (scroller === null) return;
  const place = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  scroller.scrollTop += place.top - frame.top - frame.height / 3;
}

function scrollerOf(element: Element): Element | null {
  for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (overflowY === 'auto' || overflowY === 'scroll') return parent;
  }
  return null;
}
