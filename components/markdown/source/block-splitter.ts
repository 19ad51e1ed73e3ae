import { closesFence, containerPrefix, fenceOf } from './code-lines';
import { createListSlicer, type ListPosition, listItem } from './list-slices';
import { mathEnvironment } from './math-environments';
import { withShallowNesting } from './shallow-nesting';
import { isTableRow, isTableRule } from './table-lines';

/** A block is split where that is possible without a trace once it has this many characters. */
const enough = 2500;
/** Lines of a list after which a new one goes on: each is a box that the browser lays out. */
const linesOfList = 60;
/** A paragraph is cut into several at this length, and a line where it is reached. */
const most = 8000;
/** Rows, and characters, of a table after which a new one begins with the same columns. */
const rowsOfTable = 50;
const charactersOfTable = 2500;
/** A formula takes as long to lay out as some words, and a table is laid out as a whole. */
const charactersOfFormula = 20;
/** A formula that has no end after this many characters is text. */
const longestFormula = 5000;

/** Where a block begins, and what must be known to begin it there again. */
export interface ResumePoint {
  offset: number;
  /** The number of blocks before it. */
  blocks: number;
  how: 'block' | 'item' | 'row';
  list: ListPosition;
  columns: readonly string[];
  dedent: number;
}

/** Reads the lines of a text in order, from its beginning or from such a point. */
export function createBlockSplitter(from: ResumePoint | null) {
  const blocks: string[] = [];
  const list = createListSlicer(from?.list);
  let lines: string[] = [];
  let length = 0;
  /** Of the table in progress. */
  let formulas = 0;
  let kind: 'none' | 'paragraph' | 'list' | 'quote' | 'table' | 'code' = 'none';
  let fence: string | null = null;
  let formulaEnd: string | null = null;
  let isAfterEmptyLine = false;
  let columns: readonly string[] = from?.columns ?? [];
  let dedent = from?.dedent ?? 0;
  let resumed = from?.how ?? null;
  let last: ResumePoint | null = null;
  let offset = 0;

  function finish(): void {
    if (lines.length > 0) blocks.push(lines.join('\n'));
    lines = [];
    length = 0;
    formulas = 0;
  }

  /** Ends the current block; the next one begins with the line that is being read. */
  function finishBefore(how: ResumePoint['how']): void {
    finish();
    last = { offset, blocks: blocks.length, how, list: list.position(), columns, dedent };
  }

  function add(line: string): void {
    lines.push(line);
    length += line.length + 1;
  }

  /** Adds a line that may open a block of code or a formula. */
  function addOpening(line: string): void {
    add(line);
    fence = fenceOf(line);
    formulaEnd = fence === null ? endOfFormula(line) : null;
  }

  function beginBlock(line: string): void {
    const item = listItem(line);
    columns = [];
    if (item !== null) list.begin(item);
    if (item !== null) kind = 'list';
    else if (/^ {0,3}>/.test(line)) kind = 'quote';
    else if (/^ {0,3}[`~]/.test(line) && fenceOf(line) !== null) kind = 'code';
    else kind = 'paragraph';
    addOpening(line);
  }

  function beginItem(line: string): void {
    kind = 'list';
    addOpening(list.slice(line));
  }

  function beginRow(line: string): void {
    kind = 'table';
    for (const column of columns) add(column);
    addRow(line);
  }

  function readWithinList(line: string): void {
    const item = listItem(line);
    if (item !== null && list.continues(item)) {
      if (length > enough || lines.length >= linesOfList) {
        finishBefore('item');
        beginItem(line);
      } else {
        list.read();
        addOpening(line);
      }
    } else if (length > most && /^\s+(?:[-*+]|\d{1,9}[.)])\s/.test(line)) {
      // The items within an item that is too long become a list of their own.
      const indent = line.length - line.trimStart().length;
      dedent += indent;
      finishBefore('block');
      beginBlock(line.slice(indent));
    } else addOpening(list.continued(line));
  }

  function readWithinTable(line: string): void {
    if (lines.length >= rowsOfTable + 2 || length + formulas * charactersOfFormula >= charactersOfTable) {
      finishBefore('row');
      beginRow(line);
    } else addRow(line);
  }

  function addRow(line: string): void {
    add(line);
    formulas += Math.floor((line.match(/\$/g)?.length ?? 0) / 2);
  }

  function readWithinParagraph(line: string): void {
    const heading = lines.at(-1) ?? '';
    if (kind === 'paragraph' && isTableRule(line) && isTableRow(heading)) {
      kind = 'table';
      columns = [heading.replace(/[^|\\]+/g, ' '), line];
      add(line);
    } else addOpening(line);
  }

  /** Whether this line begins a block whatever stands before it. */
  function beginsBlock(line: string): boolean {
    if (kind === 'none') return true;
    const indent = line.length - line.trimStart().length;
    const interrupts = /^(?:#{1,6}\s|`{3}|~{3})/.test(line);
    if (kind === 'list') {
      const item = listItem(line);
      if (item !== null && list.continues(item)) return false;
      return indent < 2 && (isAfterEmptyLine || interrupts || item !== null);
    }
    if (isAfterEmptyLine) return indent === 0 || (kind !== 'paragraph' && indent < 4);
    if (interrupts) return true;
    if (kind === 'quote') return length > most || (length > enough && /^ {0,3}>[> ]*$/.test(line));
    return kind === 'paragraph' && length > most;
  }

  /** Reads a line of code or of a formula. */
  function readOpen(line: string): boolean {
    if (fence !== null) {
      add(line);
      if (closesFence(line, fence)) {
        fence = null;
        if (kind === 'code') kind = 'none';
      }
      return true;
    }
    if (formulaEnd === null) return false;
    add(line);
    if (line.includes(formulaEnd) || length > longestFormula) formulaEnd = null;
    return true;
  }

  function readPiece(line: string): void {
    if (beginsBlock(line)) {
      finishBefore('block');
      beginBlock(line);
    } else if (kind === 'list') readWithinList(line);
    else if (kind === 'table' && isTableRow(line) && !isAfterEmptyLine) readWithinTable(line);
    else readWithinParagraph(line);
  }

  function begin(how: ResumePoint['how'], line: string): void {
    if (how === 'item') beginItem(line);
    else if (how === 'row') beginRow(line);
    else beginBlock(line);
  }

  function withoutDedent(line: string): string {
    if (dedent === 0 || line.trim() === '') return line;
    if (line.slice(0, dedent).trim() === '') return line.slice(dedent);
    dedent = 0;
    return line;
  }

  return {
    /** @param at the offset of the line in its text. */
    read(written: string, at: number): void {
      offset = at;
      const dedented = withoutDedent(written);
      const line = fence === null ? withShallowNesting(dedented) : dedented;
      if (resumed !== null) {
        last = from;
        if (last !== null) last = { ...last, blocks: 0 };
        begin(resumed, cut(line)[0] ?? '');
        resumed = null;
        for (const piece of cut(line).slice(1)) breakWith(piece);
        return;
      }
      if (readOpen(line)) return;
      if (line.trim() === '') {
        if (lines.length > 0) add(line);
        isAfterEmptyLine = true;
        return;
      }
      const [first = '', ...others] = cut(line);
      readPiece(first);
      for (const piece of others) breakWith(piece);
      isAfterEmptyLine = false;
    },
    /** Where the latest block begins that can be begun again. */
    resumePoint: () => last,
    end(): readonly string[] {
      finish();
      return blocks;
    },
  };

  /** Within a line no reading can begin again. */
  function breakWith(piece: string): void {
    finish();
    kind = 'paragraph';
    add(piece);
  }
}

/** What ends the formula that begins on this line and does not end on it, or null. */
function endOfFormula(line: string): string | null {
  const content = line.slice(containerPrefix(line).length);
  if (content.startsWith('$$')) return content.includes('$$', 2) ? null : '$$';
  if (content.startsWith('\\[')) return content.includes('\\]') ? null : '\\]';
  const begin = /^\\begin\{[A-Za-z]{1,20}\*?\}/.exec(content)?.[0];
  if (begin === undefined || mathEnvironment(begin) === null) return null;
  const end = begin.replace('begin', 'end');
  return content.includes(end) ? null : end;
}

/** A line in pieces of at most `most` characters, cut at spaces where there are some. */
function cut(line: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (line.length - start > most) {
    const space = line.lastIndexOf(' ', start + most);
    let end = space > start + most / 2 ? space + 1 : start + most;
    // Not between the halves of a character.
    if (/[\uD800-\uDBFF]/.test(line.charAt(end - 1))) end -= 1;
    pieces.push(line.slice(start, end));
    start = end;
  }
  pieces.push(line.slice(start));
  return pieces;
}
