/** The part of a model's text that a card shows. Pure. */

/** Characters that fill a card, and then some. */
const enough = 400;
/** What a card is told of one line without a break, at the most; it lays out less (`growing-text.tsx`). */
const longestLine = 4000;

/** The beginning of a text that is done. */
export function headOf(text: string): string {
  return text.slice(0, enough);
}

/**
 * The end of a text that grows. Begins where a line does: cut anywhere else, every line that is seen would wrap
 * anew with each token.
 */
export function tailOf(text: string): string {
  const latest = text.length - enough;
  if (latest <= 0) return text;
  const lineStart = text.lastIndexOf('\n', latest) + 1;
  if (text.length - lineStart <= longestLine) return text.slice(lineStart);
  return text.slice(latest - (latest % (longestLine - enough)));
}
