/**
 * Finds passages of a Markdown text in what is shown of it. The rendering has other characters and offsets, but the same
 * letters in the same order, apart from formulas and what it adds itself. Pure.
 */
import type { Span } from '@/lib/contract/span';
import { finish, type Steps } from '@/lib/steps';
import { firstFrom } from './first-from';
import { type Letters, lettersOfMarkdown } from './letters';

/** Letters at both ends of a passage by which it is found where its middle is shown in another way. */
const edge = 16;
/** How many times longer such a passage may be than its source. */
const stretch = 3;

/**
 * @param shown the letters of the shown text, in its order.
 * @param spans passages of the source, in UTF-16 code units, in any order.
 * @returns for each passage its place in `shown.letters`; null where it is not found.
 */
export function locatePassages(shown: string, source: string, spans: readonly Span[]): (Span | null)[] {
  return finish(locateInSteps(shown, source, spans));
}

/** The same, a passage at each step: one that is not found takes a search of the whole text. */
export function* locateInSteps(
  shown: string,
  source: string,
  spans: readonly Span[],
): Steps<(Span | null)[]> {
  const markdown = lettersOfMarkdown(source);
  const found = new Array<Span | null>(spans.length).fill(null);
  const inOrder = spans
    .map((span, index) => ({ span, index }))
    .toSorted((a, b) => a.span.start - b.span.start);
  let from = 0;
  for (const { span, index } of inOrder) {
    const wanted = slice(markdown, span);
    const place = wanted === '' ? null : (placeOf(shown, wanted, from) ?? placeOf(shown, wanted, 0));
    found[index] = place;
    // Passages may overlap, and a repeated sentence comes after the one before it.
    if (place !== null) from = place.start + (place.start === from ? 0 : 1);
    yield;
  }
  return found;
}

function slice({ letters, offsets }: Letters, { start, end }: Span): string {
  return letters.slice(firstFrom(offsets, start), firstFrom(offsets, end));
}

function placeOf(shown: string, wanted: string, from: number): Span | null {
  const at = shown.indexOf(wanted, from);
  if (at >= 0) return { start: at, end: at + wanted.length };
  if (wanted.length < 2 * edge) return null;
  const start = shown.indexOf(wanted.slice(0, edge), from);
  if (start < 0) return null;
  const last = shown.indexOf(wanted.slice(-edge), start + edge);
  const end = last + edge;
  return last < 0 || end - start > stretch * wanted.length ? null : { start, end };
}
