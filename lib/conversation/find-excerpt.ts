/** Where a search found its words in the texts of a conversation. Pure. */

/** A part of a text in UTF-16 code units; `end` is the first after it. */
export interface Mark {
  start: number;
  end: number;
}

export type FoundIn = 'question' | 'answer' | 'proposal';

export interface FoundText {
  in: FoundIn;
  text: string;
}

export interface FoundExcerpt {
  /** A part of the text on one line. */
  excerpt: string;
  in: FoundIn;
  /** What was found in it, in order. */
  marks: Mark[];
}

const before = 60;
const longest = 240;
/** Languages that write no spaces between words. */
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words of a search. */
export function searchedWords(search: string): string[] {
  return search.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** From the text with most of the words, the first of equals; null where none has one. */
export function findExcerpt(texts: readonly FoundText[], search: string): FoundExcerpt | null {
  const words = [...new Set(searchedWords(search).map((word) => word.toLowerCase()))];
  if (words.length === 0) return null;
  let best: { found: FoundText; words: number } | null = null;
  for (const found of texts) {
    const count = words.filter((word) => beginning([word]).test(found.text)).length;
    if (count > (best?.words ?? 0)) best = { found, words: count };
  }
  return best === null ? null : excerptOf(best.found, search, words);
}

function excerptOf({ in: place, text }: FoundText, search: string, words: readonly string[]): FoundExcerpt {
  // The whole search, where it stands like that, is the better place to begin.
  const whole = new RegExp(literal(search.trim()), 'iu').exec(text);
  const first = whole ?? beginning(words).exec(text);
  const from = startOf(text, Math.max(0, (first?.index ?? 0) - before));
  const excerpt = text
    .slice(from, from + longest)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();
  const marks = [...excerpt.matchAll(new RegExp(beginning(words), 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { excerpt, in: place, marks };
}

/** Without the word that is cut there. */
function startOf(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 24).search(/\s/);
  return space < 0 ? at : at + space;
}

/** Matches any of the words where it begins a word; in languages without spaces, anywhere. */
function beginning(words: readonly string[]): RegExp {
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (han.test(word) ? literal(word) : `(?<![\\p{L}\\p{N}\\p{M}])${literal(word)}`));
  return new RegExp(alternatives.join('|'), 'iu');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
