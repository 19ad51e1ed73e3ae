import { type Candidate, singleModel } from './candidate';
import { proposeMixtures } from './propose-mixtures';
import { roundSizes, type SearchPlan, samplesAlone } from './search-plan';

export interface SearchCost {
  /** Candidates that the search would try. */
  candidates: number;
  /** When every round keeps a third of the candidates. */
  expectedUsd: number;
  /** Of every candidate with every sample, for comparison. */
  exhaustiveUsd: number;
}

/** The cost of a search before anything is run. Which sets are proposed depends on scores; their number does not. */
export function searchCost(plan: SearchPlan): SearchCost {
  const singles = plan.models.map(singleModel);
  const unknown = new Map(plan.models.map((model) => [model, [null]]));
  const candidates = [...singles, ...proposeMixtures(unknown, plan.shapes)];
  const each = candidates.reduce((sum, candidate) => sum + plan.costOf(candidate), 0);
  const sizes = roundSizes(plan.samples);
  const rounds = sizes.map((size, i) => (each / 3 ** i) * (size - (sizes[i - 1] ?? 0)));
  const extra = Math.max(0, samplesAlone(plan.samples) - (sizes[0] ?? 0));
  const alone = extra * singles.reduce((sum, candidate: Candidate) => sum + plan.costOf(candidate), 0);
  return {
    candidates: candidates.length,
    expectedUsd: alone + rounds.reduce((sum, round) => sum + round, 0),
    exhaustiveUsd: plan.samples * each,
  };
}
