/**
 * The reference that stands apart from all others. One deceptive answer of six takes a Mixture-of-Agents from 49.2 to
 * 37.9 on AlpacaEval, and filtering by likeness recovers most of it (arXiv 2503.05856). Likeness is of words here: a
 * wrong answer in the right words is not found, one about something else is.
 */
import { sharedBy, wordsOf } from './text-words';

/** With two there is no majority to stand apart from. */
const fewestReferences = 3;
/**
 * How like the others, against how like those are to each other, a reference is at most to be left out. Texts of one
 * language share their small words whatever they speak of, so half is far apart, and an odd answer stays.
 */
const clearlyApart = 0.5;

/** The index of the text that is clearly apart from the others; null when none is or there are fewer than three. */
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

/** Unlike Jaccard's, it does not hold it against a short answer that it is short. */
function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return sharedBy(a, b) / Math.sqrt(a.size * b.size);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
