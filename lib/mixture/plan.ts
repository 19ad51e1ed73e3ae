/**
 * The plan of a mixture: the calls of a run, layer by layer.
 *
 * A place is `layer.slot`, both from 1. The aggregator is the only slot of the last layer. A slot is
 * identified by its place, never by its model: the same model may fill many slots (Self-MoA, arXiv
 * 2502.00674). A sub-call reads for another call before it and has a place below it: `3.1.2` is the second
 * sub-call of `3.1`. Sub-calls are planned during the run and are not part of this plan.
 */
import type { Aggregator, Mixture, Proposer } from './mixture-schema';

/** A window of a call's references, the list of disagreements, or the pick of one proposal. */
export const subCallRoles = ['window', 'disagreement', 'ranking'] as const;

export const roles = ['proposer', 'aggregator', ...subCallRoles] as const;
export type Role = (typeof roles)[number];

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

/** Every model reference that a run may call, each once, in the order of first use. */
export function modelsOf(mixture: Mixture): string[] {
  return modelsOfCalls(planOf(mixture).flat());
}

/** Every model reference of these calls, each once. */
export function modelsOfCalls(calls: readonly PlannedCall[]): string[] {
  return [...new Set(calls.flatMap(({ spec }) => [spec.model, ...fallbacksOf(spec)]))];
}

/** The models that are tried when the call's own model fails before its first token. */
export function fallbacksOf(spec: Proposer | Aggregator): string[] {
  return 'fallbacks' in spec ? (spec.fallbacks ?? []) : [];
}

export interface Place {
  layer: number;
  slot: number;
  /** Null for the call itself, which follows its sub-calls. */
  step: number | null;
}

/** Layer, slot and sub-call of a place, each from 1; null for any other text. */
export function parsePlace(call: string): Place | null {
  const match = /^([1-9]\d?)\.([1-9]\d?)(?:\.([1-9]\d?))?$/.exec(call);
  if (match === null) return null;
  return {
    layer: Number(match[1]),
    slot: Number(match[2]),
    step: match[3] === undefined ? null : Number(match[3]),
  };
}

/** The place of a sub-call, numbered from 1. */
export function subCallPlace(call: string, step: number): string {
  return `${call}.${step}`;
}

/** Whether the first place is a sub-call of the second. */
export function isSubCallOf(step: string, call: string): boolean {
  return step.startsWith(`${call}.`) && parsePlace(call)?.step === null;
}

/** Compares places by layer and slot; sub-calls precede their call. For `toSorted`. */
export function comparePlaces(a: string, b: string): number {
  const [one, other] = [parsePlace(a), parsePlace(b)];
  if (one === null || other === null) throw new Error(`Not two places: ${a}, ${b}`);
  const stepOf = ({ step }: Place) => step ?? 100;
  return one.layer - other.layer || one.slot - other.slot || stepOf(one) - stepOf(other);
}

function planned(layer: number, slot: number, role: Role, spec: Proposer | Aggregator): PlannedCall {
  return { call: `${layer}.${slot}`, layer, slot, role, spec };
}
