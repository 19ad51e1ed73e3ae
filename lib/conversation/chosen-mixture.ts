import type { MixtureEntry } from '@/lib/http/contract';
import { isScripted } from '@/lib/mixture/model';

/** The one of that slug, if it can run here; else the first that can, real models before the demo. Pure. */
export function chosenOf(entries: readonly MixtureEntry[], slug: string): MixtureEntry | undefined {
  const available = entries.filter((entry) => entry.available);
  return (
    available.find((entry) => entry.slug === slug) ??
    available.find((entry) => !isScripted(entry.mixture.aggregator.model)) ??
    available[0]
  );
}
