/** Finds a passage of a Markdown text in the text that is rendered from it. Pure. */
import type { Span } from './span';

/** This much of a passage is looked for where the whole of it is not found, because a mark stands within. */
const beginning = 48;

interface Letters {
  text: string;
  /** The offset of each letter in the original text. */
  offsets: number[];
}

/**
 * Where the passage stands in the rendered text, which has the same letters and digits but no marks. Of several places
 * it is the one at a similar distance from the beginning. Null where it is not found: the target of a link, a formula.
 */
export function locatePassage(markdown: string, passage: Span, rendered: string): Span | null {
  const source = lettersOf(markdown.slice(passage.start, passage.end));
  if (source.text === '') return null;
  const shown = lettersOf(rendered);
  const expected = (passage.start / Math.max(1, markdown.length)) * shown.text.length;
  const whole = nearest(shown.text, source.text, expected);
  if (whole !== null) return spanOf(shown, whole, whole + source.text.length);
  const head = nearest(shown.text, source.text.slice(0, beginning), expected);
  if (head === null) return null;
  const tail = shown.text.indexOf(source.text.slice(-beginning), head);
  const end = tail < 0 || tail > head + 2 * source.text.length ? head + beginning : tail + beginning;
  return spanOf(shown, head, Math.min(end, shown.text.length));
}

function lettersOf(text: string): Letters {
  let letters = '';
  const offsets: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += match[0];
    for (let unit = 0; unit < match[0].length; unit += 1) offsets.push(match.index + unit);
  }
  return { text: letters, offsets };
}

/** The occurrence that begins nearest to the expected place. */
function nearest(text: string, wanted: string, expected: number): number | null {
  const place = Math.round(expected);
  const found = [text.lastIndexOf(wanted, place), text.indexOf(wanted, place)].filter((at) => at >= 0);
  return found.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0] ?? null;
}

function spanOf({ offsets }: Letters, start: number, end: number): Span {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}
