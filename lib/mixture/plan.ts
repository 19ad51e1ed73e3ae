/**
 * The places of a mixture: which calls a run makes, layer by layer, before any is made.
 *
 * A place is `layer.slot`, both from 1. The aggregator is the only slot of the last layer. A slot is its
 * place and never its model: the same model may stand in many slots (Self-MoA, arXiv 2502.00674). A step, a call that
 * reads for another before it, has a place below that one's: `3.1.2` is the second step of `3.1`. Steps are planned
 * while a run goes on, and are not in its plan from the beginning.
 */
import type { Aggregator, Mixture, Proposer } from './mixture-schema';

/** A window of its call's references, or the list of what they agree and disagree on. */
export const subCallRoles = ['window', 'disagreement'] as const;

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

export interface Place {
  layer: number;
  slot: number;
  /** Null for the call itself, which comes after all of its steps. */
  step: number | null;
}

/** Layer, slot and step of a place, each from 1; null when the text is no place. */
export function parsePlace(call: string): Place | null {
  const match = /^([1-9]\d?)\.([1-9]\d?)(?:\.([1-9]\d?))?$/.exec(call);
  if (match === null) return null;
  return {
    layer: Number(match[1]),
    slot: Number(match[2]),
    step: match[3] === undefined ? null : Number(match[3]),
  };
}

/** The place of a call's step, from 1. */
export function subCallPlace(call: string, step: number): string {
  return `${call}.${step}`;
}

/** Whether one place is that of a step of the other. */
export function isSubCallOf(step: string, call: string): boolean {
  return step.startsWith(`${call}.`) && parsePlace(call)?.step === null;
}

/** The order in which calls are listed: by layer and slot, a call after its steps. For `toSorted`. */
export function comparePlaces(a: string, b: string): number {
  const [one, other] = [parsePlace(a), parsePlace(b)];
  if (one === null || other === null) throw new Error(`Not two places: ${a}, ${b}`);
  const stepOf = ({ step }: Place) => step ?? 100;
  return one.layer - other.layer || one.slot - other.slot || stepOf(one) - stepOf(other);
}

function planned(layer: number, slot: number, role: Role, spec: Proposer | Aggregator): PlannedCall {
  return { call: `${layer}.${slot}`, layer, slot, role, spec };
}
