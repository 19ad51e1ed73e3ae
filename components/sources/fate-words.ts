/** What became of a sentence of a call, as text. Pure. */
import type { Fate } from '@/lib/provenance/trace/fate-of';
import type { TracedPassage, TraceLink } from '@/lib/provenance/trace/trace-of';

export function fateWords({ outcome, lastLayer }: Fate): string {
  if (outcome === 'kept') return 'Kept in the answer';
  if (outcome === 'changed') return 'Changed in the answer';
  return lastLayer === null ? 'Dropped' : `Dropped after layer ${lastLayer}`;
}

/** The best link into each later text, in the order of the layers, the answer last. */
export function laterTexts({ links }: Fate): { to: TracedPassage; kind: TraceLink['kind'] }[] {
  const best = new Map<string, TraceLink>();
  for (const link of links) {
    const known = best.get(link.to.call);
    if (known === undefined || known.score < link.score) best.set(link.to.call, link);
  }
  return [...best.values()]
    .map(({ to, kind }) => ({ to, kind }))
    .toSorted((a, b) => (a.to.layer ?? Number.POSITIVE_INFINITY) - (b.to.layer ?? Number.POSITIVE_INFINITY));
}
