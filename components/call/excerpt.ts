/** The part of a model's text that a card shows. Pure. */

/** Characters that fill a card, and then some. */
const enough = 700;
/** What a card is told of one line without a break, at the most; it lays out less (`growing-text.tsx`). */
const longestLine = 4000;

/** The most lines that can stand before the first claim. */
const mostLinesBefore = 12;

/**
 * The beginning of a text that is done, from its first claim: headings, rules and lines that only name what follows are
 * left out, unless there is nothing else.
 */
export function headOf(text: string): string {
  let at = 0;
  for (let lines = 0; lines < mostLinesBefore && at < text.length; lines += 1) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? at + longestLine : end).trim();
    if (!isTitle(line)) return text.slice(at, at + enough);
    if (end === -1) break;
    at = end + 1;
  }
  return text.slice(0, enough);
}

/** Whether the line is empty, a heading, a rule, or one emphasised phrase without the end of a sentence. */
function isTitle(line: string): boolean {
  if (line === '' || /^#{1,6}\s/.test(line) || /^([-*_=] ?){3,}$/.test(line)) return true;
  return (
    line.length < 100 && /^(\*\*|__)[^*_]+(\*\*|__):?$/.test(line) && !/[.!?。！？](\*\*|__)$/.test(line)
  );
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
