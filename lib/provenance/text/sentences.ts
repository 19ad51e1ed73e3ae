import type { Span } from '@/lib/contract/span';
import { endsWithAbbreviation } from './abbreviations';
import { markdownUnits, type Unit } from './markdown-units';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A longer unit is segmented in pieces, so that the work stays linear. */
const longestSegmented = 4000;

const hasWord = /[\p{L}\p{N}]/u;
/** Code, formulas and addresses in a line: full stops in them end no sentence. */
const inline = /`[^`]+`|\$(?! )[^$]{1,300}(?<! )\$(?!\d)|\\\((?:(?!\\\)).){1,300}\\\)|https?:\/\/[^\s)\]>]+/g;
/** Emphasis. As a closing bracket it does not hide the end of a sentence before it. */
const emphasis = /[*_~]+/g;

/** The sentences of a Markdown text in order: of prose, and whole pieces of code, formulas and rows of tables. */
export function sentencesOf(text: string): Span[] {
  return markdownUnits(text).flatMap((unit) =>
    (unit.kind === 'whole' ? [unit] : proseSentences(text, unit))
      .map(({ start, end }) => trimmed(text, start, end))
      .filter(({ start, end }) => hasWord.test(text.slice(start, end))),
  );
}

function proseSentences(text: string, unit: Unit): Span[] {
  const masked = maskedText(text, unit);
  const found: Span[] = [];
  let before: string | null = null;
  for (let from = 0; from < masked.length; from += longestSegmented) {
    for (const { segment, index } of segmenter.segment(masked.slice(from, from + longestSegmented))) {
      const start = unit.start + from + index;
      const last = found.at(-1);
      const goesOn = before !== null && endsWithAbbreviation(before, segment);
      if (goesOn && last !== undefined) last.end = start + segment.length;
      else found.push({ start, end: start + segment.length });
      before = segment;
    }
  }
  return found;
}

/** The text of a unit with the same offsets, in which only the ends of its sentences look like one. */
function maskedText(text: string, { start, end, marks }: Unit): string {
  let words = '';
  let from = start;
  for (const mark of marks) {
    words += text.slice(from, mark.start) + ' '.repeat(mark.end - mark.start);
    from = mark.end;
  }
  return (words + text.slice(from, end))
    .replace(/\s/g, ' ')
    .replace(inline, (found) => 'x'.repeat(found.length))
    .replace(emphasis, (found) => ')'.repeat(found.length));
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}
