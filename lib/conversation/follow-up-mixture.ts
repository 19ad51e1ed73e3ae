import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { isScripted } from '@/lib/mixture/model-reference';

/**
 * The mixture with this slug if it is available; otherwise the first available one, real models before demos.
 * Pure.
 */
export function chosenOf(entries: readonly MixtureEntry[], slug: string): MixtureEntry | undefined {
  const available = entries.filter((entry) => entry.available);
  return (
    available.find((entry) => entry.slug === slug) ??
    available.find((entry) => !isScripted(entry.mixture.aggregator.model)) ??
    available[0]
  );
}

/**
 * The mixture for the next question of a conversation: the one chosen there, otherwise the one of the
 * previous run, found by its name. Undefined when neither is available. Pure.
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
