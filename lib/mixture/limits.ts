import type { AnswerStrategy } from './answer-strategy';

/**
 * The limits of a mixture, checked before the first call because every call costs money. The number of layers
 * counts the aggregator's, as in the paper.
 */
export const limits = {
  layers: 6,
  slotsPerLayer: 12,
  callsPerRun: 40,
  fallbacks: 4,
  maxOutputTokens: 32_768,
  /** The longest wait that a provider may ask for; beyond it the call fails. */
  rateLimitWaitMs: 60_000,
  nameLength: 80,
  descriptionLength: 500,
  systemPromptLength: 20_000,
  instructionsLength: 10_000,
  messageLength: 100_000,
} as const;

/** The parts of a mixture that determine the number of calls. */
interface CountedMixture {
  layers: readonly { proposers: readonly unknown[] }[];
  aggregator: { strategy?: AnswerStrategy; structuredDisagreement?: boolean };
  references?: { slidingWindow?: boolean };
}

/** How often the list of disagreements is requested when it cannot be read. */
export const mostLists = 2;

/** Whether the aggregator lists disagreements first: the mixture asks for it and may have two references. */
export function listsFirst({ layers, aggregator }: CountedMixture): boolean {
  return aggregator.structuredDisagreement === true && (layers.at(-1)?.proposers.length ?? 0) >= 2;
}

/**
 * The model calls of a run when nothing fails and everything fits: every slot once, plus the list. A majority vote asks
 * no aggregator; one that ranks makes one call, the pick.
 */
export function callCount(mixture: CountedMixture): number {
  const proposers = mixture.layers.reduce((sum, layer) => sum + layer.proposers.length, 0);
  const aggregator = isVote(mixture) ? 0 : 1;
  return proposers + aggregator + (listsFirst(mixture) ? 1 : 0);
}

/** Whether the aggregator is asked only where no proposal has a final answer. */
export function isVote({ aggregator }: Pick<CountedMixture, 'aggregator'>): boolean {
  return aggregator.strategy === 'majority-vote';
}

/** Calls that a run makes only where something is missing: a repeated list, or the synthesis in place of a vote. */
export function spareCalls(mixture: CountedMixture): number {
  return spareLists(mixture) + (isVote(mixture) ? 1 : 0);
}

/** Additional list requests when the first list cannot be read. */
export function spareLists(mixture: CountedMixture): number {
  return listsFirst(mixture) ? mostLists - 1 : 0;
}

/**
 * The most windows that each call of a layer may read before its last, so that the run stays within
 * `callsPerRun`: the remaining calls are shared evenly among the calls that read references. A window holds
 * at least one reference.
 * @param layer from 1; layer 1 reads no references.
 */
export function mostWindowsBefore(mixture: CountedMixture, layer: number): number {
  const read = mixture.layers[layer - 2]?.proposers.length ?? 0;
  if (mixture.references?.slidingWindow !== true || read === 0) return 0;
  const readers = mixture.layers.slice(1).reduce((sum, { proposers }) => sum + proposers.length, 1);
  const left = limits.callsPerRun - callCount(mixture) - spareCalls(mixture);
  return Math.min(read - 1, Math.floor(left / readers));
}
