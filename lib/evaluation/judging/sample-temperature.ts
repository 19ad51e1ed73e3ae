import type { Sample } from '@/lib/evaluation/datasets/sample';
import { answerTemperature, mtBenchCategories } from '@/lib/evaluation/mt-bench/mt-bench-category';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { Judge } from './judge';

/**
 * The mixture at the temperature of the sample's category, where MT-Bench prescribes one: its judge rates, and the sample
 * has several turns and one of its categories. A slot's own temperature stays.
 */
export function atSampleTemperature(
  mixture: Mixture,
  { category, turns }: Sample,
  judges: readonly Judge[],
): Mixture {
  const isMtBench =
    turns.length > 1 &&
    judges.some(({ form }) => form === 'rating') &&
    mtBenchCategories.some((name) => name === category);
  if (!isMtBench || category === null) return mixture;
  const temperature = answerTemperature(category);
  return {
    ...mixture,
    layers: mixture.layers.map((layer) => ({
      ...layer,
      proposers: layer.proposers.map((proposer) => ({ temperature, ...proposer })),
    })),
    aggregator: { temperature, ...mixture.aggregator },
  };
}
