/**
 * The part of a growing text that can be rendered. A display formula waits for its end: KaTeX reports half of
 * one as an error, and it would flicker with each token. Pure.
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
      // More dollars on the line make it an inline formula, which holds nothing back.
      if (!line.trimStart().slice(2).includes('$')) openedAt = start;
    } else if (mark !== undefined) {
      fence = mark;
    }
    start += line.length + 1;
  }
  return openedAt === null ? text : text.slice(0, openedAt);
}
