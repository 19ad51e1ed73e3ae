/** Passages of a Markdown text as ranges of the elements that show it. */

import type { Span } from '@/lib/contract/span';
import { firstFrom } from './first-from';
import { lettersOf, signsAt } from './letters';
import { locatePassages } from './locate-passages';

/**
 * @param root the element that shows the text.
 * @param source the Markdown text.
 * @param spans passages of the source, in UTF-16 code units.
 * @returns for each passage its range; null where it is not shown.
 */
export function passageRanges(root: Element, source: string, spans: readonly Span[]): (Range | null)[] {
  const shown = shownLetters(root);
  return locatePassages(shown.letters, source, spans).map((place) => {
    if (place === null) return null;
    const first = shown.placeOf(place.start);
    const last = shown.placeOf(place.end - 1);
    if (first === null || last === null) return null;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    const end = last.offset + 1;
    range.setEnd(last.node, end + signsAt(last.node.nodeValue ?? '', end));
    return range;
  });
}

interface Place {
  node: Text;
  offset: number;
}

function shownLetters(root: Element) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    isShown(node.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const parts: { node: Text; offsets: number[] }[] = [];
  /** Where each part begins in `letters`. */
  const begins: number[] = [];
  let letters = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const part = lettersOf(node.nodeValue ?? '');
    if (part.letters === '') continue;
    parts.push({ node: node as Text, offsets: part.offsets });
    begins.push(letters.length);
    letters += part.letters;
  }
  return {
    letters,
    placeOf(index: number): Place | null {
      const at = firstFrom(begins, index + 1) - 1;
      const part = parts[at];
      const offset = part?.offsets[index - (begins[at] ?? 0)];
      return part === undefined || offset === undefined ? null : { node: part.node, offset };
    },
  };
}

/** Of a formula its source counts, because its signs are not those of the text. */
function isShown(parent: Element | null): boolean {
  if (parent === null || parent.closest('button, .sr-only') !== null) return false;
  return parent.closest('.katex') === null || parent.closest('annotation') !== null;
}
