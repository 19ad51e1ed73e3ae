/** Which lines of Markdown are code. Pure. */

/** What may stand before the content of a line: quotes, list items and spaces. */
const containerPattern = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

export function containerPrefix(line: string): string {
  return containerPattern.exec(line)?.[0] ?? '';
}

/** The row of backticks or tildes that opens a block of code on this line, or null. */
export function fenceOf(line: string): string | null {
  const content = line.slice(containerPrefix(line).length);
  const fence = /^(?:`{3,}|~{3,})/.exec(content)?.[0];
  if (fence === undefined || (fence.startsWith('`') && content.includes('`', fence.length))) return null;
  return fence;
}

export function closesFence(line: string, fence: string): boolean {
  const content = line.replace(/^[ \t>]+/, '').trimEnd();
  return content.startsWith(fence) && content === fence.charAt(0).repeat(content.length);
}

/** The offset after a block of code whose opening line starts at `start`, or null if none does. */
export function endOfFencedCode(text: string, start: number): number | null {
  const fence = fenceOf(lineAt(text, start));
  if (fence === null) return null;
  const isQuoted = /^[ \t]*>/.test(lineAt(text, start));
  let next = start + lineAt(text, start).length + 1;
  while (next < text.length) {
    const line = lineAt(text, next);
    if (isQuoted && !/^[ \t]*>/.test(line)) return next - 1;
    next += line.length;
    if (closesFence(line, fence)) return next;
    next += 1;
  }
  return text.length;
}

export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.slice(start) : text.slice(start, end);
}

/** Reads lines in order and tells which are indented code: four spaces after an empty line, outside lists. */
export function createIndentedCodeReader(): (line: string) => boolean {
  let afterEmptyLine = true;
  let isInList = false;
  return (line) => {
    if (line.trim() === '') {
      afterEmptyLine = true;
      return false;
    }
    if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) isInList = true;
    else if (afterEmptyLine && !/^[ \t]/.test(line)) isInList = false;
    const isCode = afterEmptyLine && !isInList && /^(?: {4}|\t)/.test(line);
    afterEmptyLine = isCode;
    return isCode;
  };
}
