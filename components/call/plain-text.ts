/**
 * Markdown as plain text, for previews and screen readers. Pure, and linear in the length of the text: a model can write
 * anything, and cards are rendered on the server too (docs/decisions/0014).
 */

/** Removes the marks of Markdown and keeps what they mark. */
export function plainText(markdown: string): string {
  const lines = markdown.split('\n').flatMap((line) => {
    if (isTableRule(line)) return [];
    if (line.startsWith('```')) return [''];
    return [tableRow(inlineText(withoutHeading(line)))];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The line under a table's head, or a thematic break. */
function isTableRule(line: string): boolean {
  return line.includes('---') && /^[\s:|-]+$/.test(line);
}

function withoutHeading(line: string): string {
  return line.replace(/^#{1,6}\s+/, '');
}

/** "| a | b |" becomes "a · b". */
function tableRow(line: string): string {
  if (line.length < 2 || !line.startsWith('|') || !line.endsWith('|')) return line;
  const cells = line.slice(1, -1).split('|');
  return cells.map((cell) => cell.trim()).join(' · ');
}

/** One line without the marks of emphasis, code and links. Each search for a closing mark resumes where the last ended. */
function inlineText(line: string): string {
  if (!/[*_`[]/.test(line)) return line;
  const find = createFinder(line);
  /** Where closing marks stand whose opening mark was removed, with their lengths. */
  const closing = new Map<number, number>();
  let text = '';
  for (let at = 0; at < line.length; ) {
    const closed = closing.get(at);
    if (closed !== undefined) {
      at += closed;
      continue;
    }
    const link = line[at] === '[' || line.startsWith('![', at) ? linkAt(line, at, find) : null;
    const code = line[at] === '`' ? codeAt(line, at, find) : null;
    const literal = link ?? code;
    if (literal !== null) {
      text += literal.text;
      at = literal.end;
      continue;
    }
    const mark = emphasisAt(line, at, find);
    if (mark !== null) closing.set(mark.closesAt, mark.length);
    else text += line[at];
    at += mark?.length ?? 1;
  }
  return text;
}

type Finder = (mark: string, from: number) => number;

/** `indexOf` that never searches the same part twice: positions are asked in ascending order for each mark. */
function createFinder(line: string): Finder {
  const found = new Map<string, number>();
  return (mark, from) => {
    const last = found.get(mark);
    if (last !== undefined && (last === -1 || last >= from)) return last;
    const next = line.indexOf(mark, from);
    found.set(mark, next);
    return next;
  };
}

interface Literal {
  text: string;
  /** The position after it. */
  end: number;
}

function linkAt(line: string, at: number, find: Finder): Literal | null {
  const start = line[at] === '!' ? at + 2 : at + 1;
  const labelEnd = find(']', start);
  if (labelEnd === -1 || line[labelEnd + 1] !== '(') return null;
  const end = find(')', labelEnd + 2);
  return end === -1 ? null : { text: line.slice(start, labelEnd), end: end + 1 };
}

function codeAt(line: string, at: number, find: Finder): Literal | null {
  const end = find('`', at + 1);
  return end <= at + 1 ? null : { text: line.slice(at + 1, end), end: end + 1 };
}

/** The emphasis that opens here and where it closes; null where the mark marks nothing. */
function emphasisAt(line: string, at: number, find: Finder): { length: number; closesAt: number } | null {
  const double = line.slice(at, at + 2);
  if (double === '**' || double === '__') {
    const closesAt = isSpace(line[at + 2]) ? -1 : find(double, at + 3);
    return closesAt === -1 ? null : { length: 2, closesAt };
  }
  if (line[at] !== '*' || isWord(line[at - 1]) || isSpace(line[at + 1])) return null;
  const closesAt = find('*', at + 1);
  return closesAt === -1 || isWord(line[closesAt + 1]) || line[closesAt + 1] === '*'
    ? null
    : { length: 1, closesAt };
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}
