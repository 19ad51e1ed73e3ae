/**
 * The part of a growing text that can be laid out. A formula on lines of its own waits for its end: half of one is
 * an error to KaTeX, and would flicker with each token. Pure.
 */
export function withoutOpenFormula(text: string): string {
  let fence: string | null = null;
  let openedAt: number | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,}|\$\$)/.exec(line)?.[1];
    if (fence !== null) {
      if (mark !== undefined && mark !== '$$' && mark.startsWith(fence)) fence = null;
    } else if (openedAt !== null) {
      if (line.trimEnd().endsWith('$$')) openedAt = null;
    } else if (mark === '$$') {
      // Dollars further on make it a formula within the line, which holds nothing back.
      if (!line.trimStart().slice(2).includes('$')) openedAt = start;
    } else if (mark !== undefined) {
      fence = mark;
    }
    start += line.length + 1;
  }
  return openedAt === null ? text : text.slice(0, openedAt);
}
