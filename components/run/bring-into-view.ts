import { scrollerOf } from '@/lib/client/browser/scroller-of';

/** Milliseconds that a fold takes to open, and at most takes on a busy machine. */
const openingMs = 240;
const longestMs = 1_000;
/** Pixels between the run bar and the element. */
const space = 8;

/** Scrolls an element to below the run bar while what it contains unfolds: before that, the page may be too short. */
export function bringIntoView(element: Element): void {
  const scroller = scrollerOf(element);
  const bar = element.closest('article')?.querySelector('[data-run-bar]');
  const start = performance.now();
  function scroll() {
    const top = bar?.getBoundingClientRect().bottom ?? 0;
    scroller.scrollTop += element.getBoundingClientRect().top - top - space;
    const elapsed = performance.now() - start;
    const opens = element.getAnimations({ subtree: true }).length > 0;
    if (elapsed < openingMs || (opens && elapsed < longestMs)) requestAnimationFrame(scroll);
  }
  scroll();
}
