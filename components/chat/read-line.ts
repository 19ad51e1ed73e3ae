/** The line that is read, so that it stays in place while what is above it changes. */

/** Pixels between the points that are looked at, from the top of the visible part. */
const step = 24;
/** The visible part of lines that counts: its upper half, where people read. */
const share = 0.6;
const most = 3;

export interface ReadLine {
  element: Element;
  /** Where its top was, in pixels from the top of the page. */
  top: number;
}

/** The topmost lines that are visible below the run bar. Several, because one may be gone when they are looked for. */
export function readLinesIn(scroller: Element, content: Element): ReadLine[] {
  const { top, left, width, height } = scroller.getBoundingClientRect();
  const lines: ReadLine[] = [];
  const x = left + width * 0.35;
  for (let y = top + step; y < top + height * share && lines.length < most; y += step) {
    const element = document.elementFromPoint(x, y);
    if (element === null || element === content || !content.contains(element)) continue;
    if (element.closest('[data-run-bar]') !== null || lines.some((line) => line.element === element))
      continue;
    const box = element.getBoundingClientRect();
    // What is taller holds several lines, which may move in it.
    if (box.height > height || box.height === 0) continue;
    lines.push({ element, top: box.top });
  }
  return lines;
}

/** The lines at their places of now; null when one of them is no longer shown, so that others are to be looked for. */
export function placedNow(lines: readonly ReadLine[]): ReadLine[] | null {
  if (lines.length === 0 || !lines.every(isShown)) return null;
  return lines.map(({ element }) => ({ element, top: element.getBoundingClientRect().top }));
}

/** How far the lines have moved since, in pixels: by the first of them that is still shown. */
export function movedBy(lines: readonly ReadLine[]): number {
  const shown = lines.find(isShown);
  return shown === undefined ? 0 : shown.element.getBoundingClientRect().top - shown.top;
}

function isShown({ element }: ReadLine): boolean {
  return element.isConnected && element.closest('[inert]') === null && element.getClientRects().length > 0;
}
