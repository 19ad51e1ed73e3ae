/**
 * The reference that differs from all others. One deceptive answer of six reduces a Mixture-of-Agents from
 * 49.2 to 37.9 on AlpacaEval, and filtering by similarity recovers most of it (arXiv 2503.05856). Similarity
 * is lexical: an answer about something else is found, a wrong answer in similar words is not.
 */
import { sharedBy, wordsOf } from './text-words';

/** Two references have no majority to differ from. */
const fewestReferences = 3;
/**
 * The largest ratio of a reference's similarity to the others over their similarity to each other at which it
 * is dropped. Texts of one language share function words, so half is far apart, and merely unusual answers
 * stay.
 */
const clearlyApart = 0.5;

/**
 * The index of the text that clearly differs from the others; null when none does or there are fewer than
 * three.
 */
export function outlierOf(texts: readonly string[]): number | null {
  if (texts.length < fewestReferences) return null;
  const words = texts.map((text) => new Set(wordsOf(text)));
  const likeness = words.map((own, index) =>
    mean(words.filter((_, other) => other !== index).map((other) => cosine(own, other))),
  );
  const least = likeness.indexOf(Math.min(...likeness));
  const rest = words.filter((_, index) => index !== least);
  const amongRest = mean(
    rest.flatMap((own, index) => rest.slice(index + 1).map((other) => cosine(own, other))),
  );
  return (likeness[least] ?? 0) < clearlyApart * amongRest ? least : null;
}

/** Unlike Jaccard similarity, this does not penalise short answers. */
function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return sharedBy(a, b) / Math.sqrt(a.size * b.size);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
