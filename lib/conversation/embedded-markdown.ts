/** Markdown that somebody else wrote, as a part of a larger document. Pure and linear. */

const fence = /^ {0,3}(`{3,}|~{3,})/;
const folded = /<(?=\/?(?:details|summary)\b)/gi;

/** The text with its open block of code closed, and without marks that would end the section around it. */
export function embeddedMarkdown(text: string): string {
  let open: string | null = null;
  const lines = text.split('\n').map((line) => {
    const mark = fence.exec(line)?.[1];
    if (open === null) {
      if (mark !== undefined) open = mark;
      return mark === undefined ? line.replace(folded, '\\<') : line;
    }
    if (mark?.startsWith(open) && line.trim() === mark) open = null;
    return line;
  });
  return open === null ? lines.join('\n') : [...lines, open].join('\n');
}
