/**
 * What a mixture may ask for at the most: checked before the first call, since every call costs money.
 * The number of layers counts the aggregator's, as the paper does.
 */
export const limits = {
  layers: 6,
  slotsPerLayer: 12,
  callsPerRun: 40,
  fallbacks: 4,
  maxOutputTokens: 32_768,
  /** A provider that asks to wait longer is not waited for. */
  rateLimitWaitMs: 60_000,
  nameLength: 80,
  descriptionLength: 500,
  systemPromptLength: 20_000,
  instructionsLength: 10_000,
  messageLength: 100_000,
} as const;

/** What the number of calls depends on. */
interface CountedMixture {
  layers: readonly { proposers: readonly unknown[] }[];
  aggregator: { structuredDisagreement?: boolean };
  references?: { slidingWindow?: boolean };
}

/** How often the list of what references agree and disagree on is asked for, where it cannot be read. */
export const mostLists = 2;

/** Whether the aggregator lists before it answers: where it is to, and may have two references to compare. */
export function listsFirst({ layers, aggregator }: CountedMixture): boolean {
  return aggregator.structuredDisagreement === true && (layers.at(-1)?.proposers.length ?? 0) >= 2;
}

/** Model calls that one run makes when nothing fails and everything fits: every slot once, and the list. */
export function callCount(mixture: CountedMixture): number {
  const slots = mixture.layers.reduce((sum, layer) => sum + layer.proposers.length, 1);
  return slots + (listsFirst(mixture) ? 1 : 0);
}

/** Further lists that a run asks for where the first cannot be read. */
export function spareLists(mixture: CountedMixture): number {
  return listsFirst(mixture) ? mostLists - 1 : 0;
}

/**
 * Windows that each call of a layer may read at most before its last, so that no run makes more than `callsPerRun`
 * calls: what is left of them is shared evenly among the calls that read references. A window holds one at least.
 * @param layer from 1; the first reads none.
 */
export function mostWindowsBefore(mixture: CountedMixture, layer: number): number {
  const read = mixture.layers[layer - 2]?.proposers.length ?? 0;
  if (mixture.references?.slidingWindow !== true || read === 0) return 0;
  const readers = mixture.layers.slice(1).reduce((sum, { proposers }) => sum + proposers.length, 1);
  const left = limits.callsPerRun - callCount(mixture) - spareLists(mixture);
  return Math.min(read - 1, Math.floor(left / readers));
}
