/** Marks in one paragraph for which the parser takes at most some 20 ms: its time grows with their square. */
const mostEmphases = 300;
const mostBrackets = 1200;

/** Whether a paragraph has so many marks of emphasis or brackets that parsing it would hold up the page. Pure. */
export function isDense(block: string): boolean {
  let emphases = 0;
  let brackets = 0;
  for (const { 0: mark } of block.matchAll(/\n[ \t]*(?:\n|[-*+|>][ \t]|\d+[.)][ \t])|[*_~]+|[[\]]/g)) {
    if (mark.startsWith('\n')) {
      emphases = 0;
      brackets = 0;
    } else if (/[[\]]/.test(mark)) brackets += 1;
    else emphases += 1;
    if (emphases > mostEmphases || brackets > mostBrackets) return true;
  }
  return false;
}
