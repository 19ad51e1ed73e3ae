/**
 * The units of a Markdown text that are split into sentences: a paragraph, an item, a heading, a row of a table, a piece
 * of code, a formula. One pass over the lines; marks of Markdown belong to no unit. Pure.
 */
import type { Span } from '@/lib/contract/span';

export interface Unit extends Span {
  /** `whole` is one sentence, whatever is in it: code, a formula. */
  kind: 'prose' | 'whole';
  /** Parts inside it that are no text: the marks before its continued lines. */
  marks: Span[];
}

interface Line extends Span {
  text: string;
}

const mark = /^[ \t]*(?:>[ \t]?|#{1,6}[ \t]+|(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)/;
const fence = /^[ \t]*(`{3,}|~{3,})/;
const rule = /^[ \t]*(?:[-*_=][ \t]*){3,}$/;
const tableRule = /^[ \t|:-]+$/;
const displayFormulas: readonly (readonly [open: string, close: string])[] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
];
/** A piece of code longer than this is split where lines are empty. */
const linesOfCode = 12;
/** Limits that keep the work linear: marks before one line, lines of one formula. */
const deepestMarks = 20;
const linesOfFormula = 60;

export function markdownUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let paragraph: Unit | null = null;
  const endParagraph = () => {
    if (paragraph !== null) units.push(paragraph);
    paragraph = null;
  };
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const block = codeAt(lines, at) ?? formulaAt(lines, at);
    if (block !== null) {
      endParagraph();
      units.push(...block.units);
      at = block.last;
      continue;
    }
    const content = contentOf(line);
    if (content.start === content.end || rule.test(line.text) || isTableRule(line.text)) {
      endParagraph();
      continue;
    }
    if (content.own || content.isRow) {
      endParagraph();
      paragraph = {
        kind: content.isRow ? 'whole' : 'prose',
        start: content.start,
        end: content.end,
        marks: [],
      };
      if (!content.continues) endParagraph();
    } else if (paragraph === null) {
      paragraph = { kind: 'prose', start: content.start, end: content.end, marks: [] };
    } else {
      extend(paragraph, content);
    }
  }
  endParagraph();
  return units;
}

function extend(paragraph: Unit, content: Span): void {
  paragraph.marks.push({ start: paragraph.end, end: content.start });
  paragraph.end = content.end;
}

interface Content extends Span {
  /** Begins a unit of its own. */
  own: boolean;
  /** May go on in the next line. */
  continues: boolean;
  isRow: boolean;
}

/** The line without the marks before it, as deep as they are nested, and without those after it. */
function contentOf(line: Line): Content {
  let { start } = line;
  let rest = line.text;
  let own = false;
  let continues = true;
  for (let depth = 0; depth < deepestMarks; depth += 1) {
    const marks = mark.exec(rest)?.[0];
    if (marks === undefined) break;
    if (marks.trim() !== '>') own = true;
    if (marks.includes('#')) continues = false;
    start += marks.length;
    rest = rest.slice(marks.length);
  }
  const isRow = rest.trimStart().startsWith('|');
  const first = isRow ? /^[ \t|]*/ : /^[ \t]*/;
  const skipped = first.exec(rest)?.[0].length ?? 0;
  const end = line.start + trimmedLength(line.text, isRow ? ' \t|' : continues ? ' \t' : ' \t#');
  return {
    start: Math.min(start + skipped, Math.max(end, start)),
    end: Math.max(end, start),
    own,
    continues: continues && !isRow,
    isRow,
  };
}

/** The length without these characters at the end. */
function trimmedLength(text: string, without: string): number {
  let length = text.length;
  while (length > 0 && without.includes(text[length - 1] as string)) length -= 1;
  return length;
}

function isTableRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && tableRule.test(line);
}

interface Block {
  units: Unit[];
  /** The index of its last line. */
  last: number;
}

function codeAt(lines: readonly Line[], at: number): Block | null {
  const opening = fence.exec(lines[at]?.text ?? '')?.[1];
  if (opening === undefined) return null;
  const closes = (line: Line) => {
    const closing = fence.exec(line.text)?.[1];
    return closing?.startsWith(opening) === true && line.text.trim() === closing;
  };
  let last = at + 1;
  while (last < lines.length && !closes(lines[last] as Line)) last += 1;
  return { units: piecesOf(lines.slice(at + 1, last)), last: Math.min(last, lines.length - 1) };
}

/** The pieces of a block of code: all of it, or what stands between empty lines. */
function piecesOf(lines: readonly Line[]): Unit[] {
  const pieces: Unit[] = [];
  const split = lines.length > linesOfCode;
  let open = false;
  for (const line of lines) {
    if (line.text.trim() === '') {
      open &&= !split;
      continue;
    }
    const start = line.start + line.text.length - line.text.trimStart().length;
    const end = line.start + line.text.trimEnd().length;
    const last = pieces.at(-1);
    if (open && last !== undefined) last.end = end;
    else pieces.push({ kind: 'whole', start, end, marks: [] });
    open = true;
  }
  return pieces;
}

function formulaAt(lines: readonly Line[], at: number): Block | null {
  const line = lines[at] as Line;
  const opening = line.text.trimStart();
  const [open, close] = displayFormulas.find(([mark]) => opening.startsWith(mark)) ?? [];
  if (open === undefined || close === undefined) return null;
  const start = line.start + line.text.length - opening.length;
  for (let last = at; last < Math.min(lines.length, at + linesOfFormula); last += 1) {
    const { text, start: from } = lines[last] as Line;
    if (text.trim() === '') return null;
    const found = text.indexOf(close, last === at ? start - from + open.length : 0);
    if (found === -1) continue;
    const end = from + found + close.length;
    // What follows on the line is text of the same unit.
    const isAlone = text.slice(found + close.length).trim() === '';
    return isAlone ? { units: [{ kind: 'whole', start, end, marks: [] }], last } : null;
  }
  return null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end, text: text.slice(start, end).replace(/\r$/, '') });
    start = end + 1;
  }
  return lines;
}
