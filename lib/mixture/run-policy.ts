/**
 * The run policy: when a layer continues, how long a call may take, and what replaces a failed aggregator. It
 * is the part of a mixture that does not affect what models are sent. Pure.
 */
import { mixtureDefaults } from './mixture-defaults';
import type { Mixture } from './mixture-schema';

export interface RunPolicy {
  /** One entry per layer of proposers, first to last. */
  layers: LayerPolicy[];
  firstTokenTimeoutMs: number;
  callTimeoutMs: number;
  /** In the order in which they are tried. */
  fallbacks: string[];
}

export interface LayerPolicy {
  /** How many proposers must have finished; the size of the layer means all (the paper's barrier). */
  quorum: number;
  size: number;
  /** How long the others may still run after that. */
  graceMs: number;
}

/** The run policy of a mixture, with defaults filled in. */
export function runPolicyOf({ layers, firstTokenTimeoutMs, callTimeoutMs, aggregator }: Mixture): RunPolicy {
  return {
    layers: layers.map(({ proposers, quorum, graceMs }) => ({
      quorum: quorum ?? proposers.length,
      size: proposers.length,
      graceMs: graceMs ?? mixtureDefaults.graceMs,
    })),
    firstTokenTimeoutMs: firstTokenTimeoutMs ?? mixtureDefaults.firstTokenTimeoutMs,
    callTimeoutMs: callTimeoutMs ?? mixtureDefaults.callTimeoutMs,
    fallbacks: aggregator.fallbacks ?? [],
  };
}

/** The mixture with another run policy. A layer that waits for all has neither quorum nor grace period. */
export function withRunPolicy(mixture: Mixture, rules: RunPolicy): Mixture {
  const { fallbacks: _, ...aggregator } = mixture.aggregator;
  return {
    ...mixture,
    layers: mixture.layers.map(({ quorum: _, graceMs: __, ...layer }, index) => {
      const rule = rules.layers[index];
      if (rule === undefined || rule.quorum >= layer.proposers.length) return layer;
      return { ...layer, quorum: rule.quorum, graceMs: rule.graceMs };
    }),
    aggregator: rules.fallbacks.length === 0 ? aggregator : { ...aggregator, fallbacks: rules.fallbacks },
    firstTokenTimeoutMs: rules.firstTokenTimeoutMs,
    callTimeoutMs: rules.callTimeoutMs,
  };
}
