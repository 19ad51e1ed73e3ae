/** Splits a Markdown text into the blocks that are aligned when two texts are compared. Pure. */

export interface MarkdownBlock {
  text: string;
  /** The words of the heading, if the block is one. */
  heading: string | null;
}

const fence = /^ {0,3}(`{3,}|~{3,}|\$\$)/;
const headingLine = /^ {0,3}#{1,6}[ \t]+(.*)$/;
const indented = /^(?: {2,}|\t)/;

/**
 * A heading, a paragraph, a list without blank lines, a table, a fenced block of code or a formula. Text that is indented
 * belongs to the block before it.
 */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let lines: string[] = [];
  let open: string | null = null;
  let gap = false;
  function close() {
    const text = lines.join('\n').trimEnd();
    if (text.trim() !== '') blocks.push({ text, heading: null });
    lines = [];
  }
  for (const line of markdown.split('\n')) {
    if (open !== null) {
      lines.push(line);
      if (line.trimStart().startsWith(open)) open = null;
      continue;
    }
    if (line.trim() === '') {
      gap = true;
      lines.push(line);
      continue;
    }
    const heading = headingLine.exec(line);
    if (heading !== null || (gap && !indented.test(line))) close();
    gap = false;
    if (heading !== null) {
      blocks.push({ text: line, heading: wordsOfHeading(heading[1] ?? '') });
      continue;
    }
    lines.push(line);
    open = openedBy(line);
  }
  close();
  return blocks;
}

/** The mark that ends the block; null where the line opens none, or closes it again. */
function openedBy(line: string): string | null {
  const mark = fence.exec(line)?.[1] ?? null;
  if (mark === '$$' && line.trim().length > 2 && line.trimEnd().endsWith('$$')) return null;
  return mark;
}

function wordsOfHeading(text: string): string {
  return text.replace(/[#*_`]/g, '').trim();
}
