import type { Mixture } from '@/lib/mixture/mixture-schema';

/** The start of a new mixture: the first three proposers of another one in one layer, and its aggregator. */
export function starterOf({ layers, aggregator }: Mixture): Mixture {
  return { name: '', layers: [{ proposers: (layers[0]?.proposers ?? []).slice(0, 3) }], aggregator };
}

/** A copy of a mixture, to be changed and saved separately. */
export function copyOf(mixture: Mixture): Mixture {
  return { ...mixture, name: `${mixture.name} copy` };
}
