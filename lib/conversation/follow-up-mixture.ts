import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { isHidden, isScripted } from '@/lib/mixture/model-reference';
import { modelsOf } from '@/lib/mixture/plan';

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

/** The mixture of the previous run: the slug of the saved one, and the copy that the run stores. */
export interface MixtureBefore {
  slug: string | null;
  mixture: Mixture;
}

/**
 * The mixture for the next question of a conversation: the one chosen there, otherwise the saved one of the previous
 * run, otherwise, if that is not saved any more or never was, the copy that the run stores. Undefined when the saved
 * one is unavailable. Pure.
 */
export function goesOnWith(
  entries: readonly MixtureEntry[],
  { chosenHere, before }: { chosenHere: string; before: MixtureBefore | undefined },
): MixtureEntry | undefined {
  const available = entries.filter((entry) => entry.available);
  const chosen = available.find((entry) => entry.slug === chosenHere);
  if (chosen !== undefined || before === undefined) return chosen;
  const saved = entries.find((entry) => entry.slug === before.slug);
  if (saved !== undefined) return saved.available ? saved : undefined;
  // A share left out which models these were.
  if (modelsOf(before.mixture).some(isHidden)) return undefined;
  return {
    slug: storedCopy,
    mixture: before.mixture,
    preset: false,
    ownership: { mine: false, team: null },
    available: true,
    unavailableReason: null,
  };
}

/** No saved mixture has this slug. */
const storedCopy = '';

/** What a question is asked with: the slug of a saved mixture, or the mixture itself. */
export function mixtureToAsk({ slug, mixture }: MixtureEntry): string | Mixture {
  return slug === storedCopy ? mixture : slug;
}
