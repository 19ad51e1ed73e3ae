/** Proposes mixtures from what models reach alone, by the paper's two criteria: performance and diversity. */
import { type Candidate, candidateKey } from './candidate';

export interface SearchShapes {
  /** Numbers of proposers to try. */
  proposers: readonly number[];
  /** Numbers of layers to try, the aggregator's counted; from 2. */
  layers: readonly number[];
}

/** Sets of proposers that are kept for each size. */
const setsKept = 8;
/** The most models that are tried as all proposers of a mixture (Self-MoA, arXiv 2502.00674). */
const selfMixed = 8;

/**
 * @param alone the scores of each model alone, for the same samples in the same order; null is a failure.
 */
export function proposeMixtures(
  alone: ReadonlyMap<string, readonly (number | null)[]>,
  { proposers, layers }: SearchShapes,
): Candidate[] {
  const models = [...alone.keys()];
  const sets = [...Map.groupBy(proposerSets(alone, Math.max(0, ...proposers)), (set) => set.length)]
    .filter(([size]) => proposers.includes(size))
    .flatMap(([, ofSize]) => ofSize);
  const repeated = models
    .toSorted((a, b) => coverage([b], alone) - coverage([a], alone))
    .slice(0, selfMixed)
    .flatMap((model) => proposers.filter((size) => size > 1).map((size) => Array<string>(size).fill(model)));
  const candidates = [...sets, ...repeated].flatMap((set) =>
    models.flatMap((aggregator) => layers.map((count) => ({ proposers: set, aggregator, layers: count }))),
  );
  return [...new Map(candidates.map((candidate) => [candidateKey(candidate), candidate])).values()];
}

/** Beam search: the best sets of each size, grown from the best sets of the size before. */
function proposerSets(alone: ReadonlyMap<string, readonly (number | null)[]>, largest: number): string[][] {
  const models = [...alone.keys()].toSorted();
  let beam: string[][] = [[]];
  const all: string[][] = [];
  for (let size = 1; size <= Math.min(largest, models.length); size += 1) {
    const grown = beam.flatMap((set) =>
      models.filter((model) => !set.includes(model)).map((model) => [...set, model].toSorted()),
    );
    const unique = [...new Map(grown.map((set) => [set.join(' '), set])).values()];
    beam = unique.toSorted((a, b) => coverage(b, alone) - coverage(a, alone)).slice(0, setsKept);
    all.push(...beam);
  }
  return all;
}

/**
 * The mean over samples of the best score in the set: high when its models are good and fail at different samples. The
 * mean of all scores decides between sets that cover the same.
 */
function coverage(set: readonly string[], alone: ReadonlyMap<string, readonly (number | null)[]>): number {
  const scores = set.map((model) => alone.get(model) ?? []);
  const samples = scores[0]?.length ?? 0;
  let best = 0;
  let sum = 0;
  for (let i = 0; i < samples; i += 1) {
    const known = scores.map((all) => all[i] ?? 0);
    best += Math.max(...known);
    sum += known.reduce((total, score) => total + score, 0) / known.length;
  }
  return samples === 0 ? 0 : (best + 0.1 * sum) / samples;
}
