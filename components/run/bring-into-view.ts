import { scrollerOf } from '@/lib/client/browser/scroller-of';

/** Longer than a fold takes to open, in milliseconds. */
const openingMs = 240;
/** Pixels between the run bar and the element. */
const space = 8;

/** Scrolls an element to below the run bar while what it contains unfolds: before that, the page may be too short. */
export function bringIntoView(element: Element): void {
  const scroller = scrollerOf(element);
  const bar = element.closest('article')?.querySelector('[data-run-bar]');
  const until = performance.now() + openingMs;
  function scroll() {
    const top = bar?.getBoundingClientRect().bottom ?? 0;
    scroller.scrollTop += element.getBoundingClientRect().top - top - space;
    if (performance.now() < until) requestAnimationFrame(scroll);
  }
  scroll();
}
