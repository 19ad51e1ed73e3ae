/**
 * The places of a mixture: which calls a run makes, layer by layer, before any is made.
 *
 * A place is `layer.slot`, both from 1. The aggregator is the only slot of the last layer. A slot is its
 * place and never its model: the same model may stand in many slots (Self-MoA, arXiv 2502.00674).
 */
import type { Aggregator, Mixture, Proposer } from './schema';

export type Role = 'proposer' | 'aggregator';

export interface PlannedCall {
  /** "1.3" */
  call: string;
  layer: number;
  slot: number;
  role: Role;
  spec: Proposer | Aggregator;
}

/** The calls of each layer, the aggregator's layer last. `plan[0]` is layer 1. */
export function planOf(mixture: Mixture): PlannedCall[][] {
  const proposers = mixture.layers.map((layer, index) =>
    layer.proposers.map((spec, slot) => planned(index + 1, slot + 1, 'proposer', spec)),
  );
  return [...proposers, [planned(mixture.layers.length + 1, 1, 'aggregator', mixture.aggregator)]];
}

/** Every model reference that a run of the mixture may call, each once, in the order of its first place. */
export function modelsOf(mixture: Mixture): string[] {
  return modelsOfCalls(planOf(mixture).flat());
}

/** Every model reference that these calls may ask, each once. */
export function modelsOfCalls(calls: readonly PlannedCall[]): string[] {
  return [...new Set(calls.flatMap(({ spec }) => [spec.model, ...fallbacksOf(spec)]))];
}

/** The models that are tried when the call's own fails before its first token. */
export function fallbacksOf(spec: Proposer | Aggregator): string[] {
  return 'fallbacks' in spec ? (spec.fallbacks ?? []) : [];
}

/** Layer and slot of a place, both from 1; null when the text is no place. */
export function parsePlace(call: string): { layer: number; slot: number } | null {
  const match = /^([1-9]\d?)\.([1-9]\d?)$/.exec(call);
  return match ? { layer: Number(match[1]), slot: Number(match[2]) } : null;
}

function planned(layer: number, slot: number, role: Role, spec: Proposer | Aggregator): PlannedCall {
  return { call: `${layer}.${slot}`, layer, slot, role, spec };
}
