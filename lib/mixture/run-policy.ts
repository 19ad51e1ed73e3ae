/**
 * The rules by which a run waits and gives up: when a layer goes on, how long a call may take, what stands in for the
 * aggregator. The part of a mixture that says nothing of what is asked. Pure.
 */
import { mixtureDefaults } from './mixture-defaults';
import type { Mixture } from './mixture-schema';

export interface RunPolicy {
  /** For each layer of proposers, first to last. */
  layers: LayerPolicy[];
  firstTokenTimeoutMs: number;
  callTimeoutMs: number;
  /** In the order in which they are tried. */
  fallbacks: string[];
}

export interface LayerPolicy {
  /** How many proposers must be done; the layer's size means all (the paper's barrier). */
  quorum: number;
  size: number;
  /** How long the others get once that many are done. */
  graceMs: number;
}

/** The mixture's rules, its silences filled with what they mean. */
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

/** The same mixture under other rules. A layer that waits for all has neither quorum nor grace. */
export function withRunPolicy(mixture: Mixture, rules: RunPolicy): Mixture {
  const { fallbacks: _, ...aggregator } = mixture.aggregator;
  return {
    ...mixture,
    layers: mixture.layers.map(({ proposers }, index) => {
      const rule = rules.layers[index];
      if (rule === undefined || rule.quorum >= proposers.length) return { proposers };
      return { proposers, quorum: rule.quorum, graceMs: rule.graceMs };
    }),
    aggregator: rules.fallbacks.length === 0 ? aggregator : { ...aggregator, fallbacks: rules.fallbacks },
    firstTokenTimeoutMs: rules.firstTokenTimeoutMs,
    callTimeoutMs: rules.callTimeoutMs,
  };
}
