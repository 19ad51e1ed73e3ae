/** How alike two texts are, by their words. Pure. */
import { sharedBy, shinglesOf, wordsOf } from './text-words';

/** Words per shingle: enough that two independent answers rarely share one. */
const shingleWords = 3;

/** The shingles of a text, by which `similarityOf` compares it. */
export type Shingles = ReadonlySet<string>;

export function textShingles(text: string): Shingles {
  return shinglesOf(wordsOf(text), shingleWords);
}

/** The Jaccard similarity: from 0, no shingle is shared, to 1, the same shingles. */
export function similarityOf(a: Shingles, b: Shingles): number {
  const shared = sharedBy(a, b);
  return shared / (a.size + b.size - shared);
}
