/** The words of a text, for lexical similarity. Pure. */

/** Scripts without spaces between words: each character counts as a word. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

/** In lower case and in order. A text without words counts as one word. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [text.trim()];
}

/** All runs of this many consecutive words, each once; the whole text where it is shorter. */
export function shinglesOf(words: readonly string[], size: number): Set<string> {
  if (words.length <= size) return new Set([words.join(' ')]);
  return new Set(
    Array.from({ length: words.length - size + 1 }, (_, at) => words.slice(at, at + size).join(' ')),
  );
}

/** The size of the intersection of two sets. */
export function sharedBy<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.intersection(b).size;
}
