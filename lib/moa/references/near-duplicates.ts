/** References that nearly repeat an earlier one. They fill the context and give one answer double weight. */
import { similarityOf, textShingles } from './similarity';

/**
 * The similarity from which two texts count as one. A changed word changes the three shingles that
 * contain it, so this allows about one changed word in 27: a corrected copy, not another answer.
 */
const nearDuplicateSimilarity = 0.8;

/** For each text the index of the earlier one that it nearly repeats; null for texts that are kept. */
export function nearDuplicatesOf(texts: readonly string[]): (number | null)[] {
  const shingles = texts.map(textShingles);
  const originals: (number | null)[] = [];
  for (const [index, own] of shingles.entries()) {
    const original = shingles.findIndex(
      (other, earlier) =>
        earlier < index && originals[earlier] === null && similarityOf(own, other) >= nearDuplicateSimilarity,
    );
    originals.push(original < 0 ? null : original);
  }
  return originals;
}
