import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { isScripted } from '@/lib/mixture/model-reference';

const proposers = 3;

/** The start of a new mixture: the first three proposers of another one in one layer, and its aggregator. */
export function starterOf({ layers, aggregator }: Mixture): Mixture {
  return { name: '', layers: [{ proposers: (layers[0]?.proposers ?? []).slice(0, proposers) }], aggregator };
}

/**
 * The start of a new mixture from models that are available: up to three as proposers, the first one again if there
 * are fewer, and the first one as the aggregator. Null without a language model.
 */
export function starterOfModels(available: readonly ModelInfo[]): Mixture | null {
  const models = available.map(({ reference }) => reference).filter((reference) => !isScripted(reference));
  const [first] = models;
  if (first === undefined) return null;
  const chosen = Array.from({ length: proposers }, (_, index) => ({ model: models[index] ?? first }));
  return { name: '', layers: [{ proposers: chosen }], aggregator: { model: first } };
}

/** A copy of a mixture, to be changed and saved separately. */
export function copyOf(mixture: Mixture): Mixture {
  return { ...mixture, name: `${mixture.name} copy` };
}

/** Whether a scripted demo voice would write the answer over the proposals of language models. */
export function hasScriptedAggregator({ layers, aggregator }: Mixture): boolean {
  const asked = layers.flatMap((layer) => layer.proposers).map(({ model }) => model);
  return isScripted(aggregator.model) && asked.some((model) => model !== '' && !isScripted(model));
}
