/**
 * Markdown as plain text. Our own scanner, since it runs for each card of a run several times a second and is part of
 * the page's first JavaScript: 0.1 ms for 4,000 characters and 0.6 KB compressed. `strip-markdown` takes 11 ms and adds
 * 36 KB; `marked` adds 15 KB and overflows the stack on 4,000 `>`. Linear (tests/support/linear-time.test.ts).
 */
import { withoutInlineMarks } from './inline-marks';

/**
 * The text without the marks that would be noise; what they mark stays. An excerpt may begin inside a block of code,
 * so a fence is only left out and does not change how the lines after it are read.
 */
export function plainText(markdown: string): string {
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    if (isRule(line)) continue;
    const text = line.startsWith('```') ? '' : plainLine(line);
    if (text !== '' || lines.at(-1) !== '') lines.push(text);
  }
  return lines.join('\n').trim();
}

/** A line between paragraphs, or below a table's heading. */
function isRule(line: string): boolean {
  return /^[\s:|-]+$/.test(line) && (line.includes('---') || (line.includes('|') && line.includes('-')));
}

function plainLine(line: string): string {
  const text = withoutInlineMarks(line.replace(/^#{1,6}\s+/, '').trimEnd());
  const isRow = text.length > 1 && text.startsWith('|') && text.endsWith('|');
  if (!isRow) return text;
  const cells = text.slice(1, -1).split('|');
  return cells.map((cell) => cell.trim()).join(' · ');
}
