/** The part of a call's text that its card shows. Pure. */

/** More characters than a card has room for. */
const enough = 400;
/** The most characters of one line without a break; the card lays out fewer (`growing-text.tsx`). */
const longestLine = 4000;

/** The beginning of a finished text. */
export function headOf(text: string): string {
  return text.slice(0, enough);
}

/**
 * The end of a growing text. It starts at the start of a line; any other cut would wrap every visible line again with
 * each token.
 */
export function tailOf(text: string): string {
  const latest = text.length - enough;
  if (latest <= 0) return text;
  const lineStart = text.lastIndexOf('\n', latest) + 1;
  if (text.length - lineStart <= longestLine) return text.slice(lineStart);
  return text.slice(latest - (latest % (longestLine - enough)));
}
