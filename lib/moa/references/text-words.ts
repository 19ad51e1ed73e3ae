/** The words of a text, as its likeness to another is told by. Pure; knows words and no meaning. */

/** Scripts that set no space between words: each of their characters counts as a word. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

/** In small letters and in their order. A text without any is one word of its own: "🙂" is like "🙂" alone. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [text.trim()];
}

/** Every run of so many neighbouring words, each once; the whole text where it is shorter. */
export function shinglesOf(words: readonly string[], size: number): Set<string> {
  if (words.length <= size) return new Set([words.join(' ')]);
  return new Set(
    Array.from({ length: words.length - size + 1 }, (_, at) => words.slice(at, at + size).join(' ')),
  );
}

/** How many members two sets share. */
export function sharedBy<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.intersection(b).size;
}
