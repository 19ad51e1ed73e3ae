/** How alike two texts are, by the words that they share. Pure. */
import { wordsOf } from './word-tokens';

/** The distinct words of a text, in lower case. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ text: word, isWord }) => (isWord ? [word.toLowerCase()] : [])));
}

/** The Dice coefficient of two sets, in [0, 1]: twice the shared words by all words. Two empty sets are equal. */
export function setSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
