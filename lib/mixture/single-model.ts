import type { Mixture } from './mixture-schema';

/** A single model as a mixture of one layer, the aggregator's: it answers the plain question. */
export function singleModelMixture(model: string, name = model): Mixture {
  return { name: name.slice(0, 80), layers: [], aggregator: { model } };
}
