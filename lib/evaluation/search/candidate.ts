import type { Mixture } from '@/lib/mixture/mixture-schema';

/** A mixture that the search may try; a single model has no proposers. */
export interface Candidate {
  /** References of models. The same model may stand several times. */
  proposers: readonly string[];
  aggregator: string;
  /** The number of layers, the aggregator's counted: 1 for a single model. */
  layers: number;
}

export function singleModel(model: string): Candidate {
  return { proposers: [], aggregator: model, layers: 1 };
}

/** Equal for candidates that make the same calls: the order of proposers does not matter. */
export function candidateKey({ proposers, aggregator, layers }: Candidate): string {
  return JSON.stringify([layers, aggregator, ...proposers.toSorted()]);
}

/** The calls for one question: every layer but the last has all proposers. */
export function callsOf({ proposers, layers }: Candidate): number {
  return proposers.length * (layers - 1) + 1;
}

/** The candidate as a mixture that can be saved; null for a single model. */
export function mixtureOf({ proposers, aggregator, layers }: Candidate, name: string): Mixture | null {
  if (proposers.length === 0) return null;
  const layer = () => ({ proposers: proposers.map((model) => ({ model })) });
  return { name, layers: Array.from({ length: layers - 1 }, layer), aggregator: { model: aggregator } };
}
