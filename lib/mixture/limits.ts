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

/** Model calls that one run makes when nothing fails: every slot once. */
export function callCount(mixture: { layers: readonly { proposers: readonly unknown[] }[] }): number {
  return mixture.layers.reduce((sum, layer) => sum + layer.proposers.length, 1);
}
