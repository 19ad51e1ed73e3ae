import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as germanStem } from '@orama/stemmers/german';
import type { Span } from './span';

/** A word, a number, or a character of a script without spaces. */
export interface Token extends Span {
  /** Equal for words with the same stem. */
  term: string;
}

/** Scripts without spaces between words: each character is a token. */
const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{N}+(?:[.,:]\p{N}+)*|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

export function tokensOf(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  for (const found of text.slice(start, end).matchAll(pattern)) {
    const from = start + found.index;
    tokens.push({ term: termOf(found[0]), start: from, end: from + found[0].length });
  }
  return tokens;
}

function termOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 3 || lower.length > 30 || !/^[a-zäöüß]+$/.test(lower)) return lower;
  return /[äöüß]/.test(lower) ? germanStem(lower) : englishStem(lower);
}
