/** Longer than a fold takes to open, in milliseconds. */
const openingMs = 240;

/** Scrolls an element to the top while what it contains unfolds: before that, the page may be too short. */
export function bringIntoView(element: Element): void {
  const until = performance.now() + openingMs;
  function scroll() {
    element.scrollIntoView({ block: 'start' });
    if (performance.now() < until) requestAnimationFrame(scroll);
  }
  scroll();
}
