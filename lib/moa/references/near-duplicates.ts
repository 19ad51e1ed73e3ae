/**
 * References that say again what an earlier one says, word for word or nearly: they fill the aggregator's context
 * and lend one answer the weight of two.
 */
import { sharedBy, shinglesOf, wordsOf } from './text-words';

/** Words in a shingle: enough that two answers to one question do not share theirs by chance. */
const shingleWords = 3;
/**
 * From this Jaccard similarity of their shingles on, two texts are one. A word that is changed changes the three
 * shingles it stands in, so this is about one word in 27: a copy with corrections, never a second answer.
 */
const nearDuplicateSimilarity = 0.8;

/** For each text the index of the earliest kept one that it nearly repeats; null for those that are kept. */
export function nearDuplicatesOf(texts: readonly string[]): (number | null)[] {
  const shingles = texts.map((text) => shinglesOf(wordsOf(text), shingleWords));
  const originals: (number | null)[] = [];
  for (const [index, own] of shingles.entries()) {
    const original = shingles.findIndex(
      (other, earlier) =>
        earlier < index && originals[earlier] === null && jaccard(own, other) >= nearDuplicateSimilarity,
    );
    originals.push(original < 0 ? null : original);
  }
  return originals;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedBy(a, b);
  return shared / (a.size + b.size - shared);
}
