/** A part of a text on one line. Pure. */

/** Without line breaks, and without the word that was cut at its beginning. */
export function plainExcerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const space = line.indexOf(' ');
  return space > 0 && space < 24 ? line.slice(space + 1) : line;
}
