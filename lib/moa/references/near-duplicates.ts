/** References that nearly repeat an earlier one. They fill the context and give one answer double weight. */
import { sharedBy, shinglesOf, wordsOf } from './text-words';

/** Words per shingle: enough that two independent answers rarely share one. */
const shingleWords = 3;
/**
 * The Jaccard similarity from which two texts count as one. A changed word changes the three shingles that
 * contain it, so this allows about one changed word in 27: a corrected copy, not another answer.
 */
const nearDuplicateSimilarity = 0.8;

/** For each text the index of the earlier one that it nearly repeats; null for texts that are kept. */
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
