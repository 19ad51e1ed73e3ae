import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { isScripted } from '@/lib/mixture/model-reference';

/** The one of that slug, if it can run here; else the first that can, real models before the demo. Pure. */
export function chosenOf(entries: readonly MixtureEntry[], slug: string): MixtureEntry | undefined {
  const available = entries.filter((entry) => entry.available);
  return (
    available.find((entry) => entry.slug === slug) ??
    available.find((entry) => !isScripted(entry.mixture.aggregator.model)) ??
    available[0]
  );
}

/**
 * The one that a conversation's next question goes to: the one chosen in it, else that of the run it goes on from, by
 * its name, for as long as it can run here. Undefined when neither can. Pure.
 */
export function goesOnWith(
  entries: readonly MixtureEntry[],
  { chosenHere, nameBefore }: { chosenHere: string; nameBefore: string | undefined },
): MixtureEntry | undefined {
  const available = entries.filter((entry) => entry.available);
  return (
    available.find((entry) => entry.slug === chosenHere) ??
    available.find((entry) => entry.mixture.name === nameBefore)
  );
}
