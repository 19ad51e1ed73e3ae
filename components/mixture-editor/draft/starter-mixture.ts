import type { Mixture } from '@/lib/mixture/mixture-schema';

/** What a new mixture begins with: the first three proposers of another, in one layer, and its aggregator. */
export function starterOf({ layers, aggregator }: Mixture): Mixture {
  return { name: '', layers: [{ proposers: (layers[0]?.proposers ?? []).slice(0, 3) }], aggregator };
}

/** A mixture to be changed and saved beside the one it was made from. */
export function copyOf(mixture: Mixture): Mixture {
  return { ...mixture, name: `${mixture.name} copy` };
}
