import { type Candidate, candidateKey, singleModel } from './candidate';
import { keepCandidates } from './keep-candidates';
import { paretoFront } from './pareto-front';
import { proposeMixtures } from './propose-mixtures';
import { roundSizes, type SearchPlan, sampleOrder, samplesAlone } from './search-plan';
import { type Ranked, rank, resultsOf, type SearchResults, spentUsd } from './search-results';

export interface SearchRequest {
  candidate: Candidate;
  /** Positions of samples. */
  samples: number[];
}

export type SearchStep =
  | { kind: 'evaluate'; requests: SearchRequest[] }
  | {
      kind: 'finished';
      /** Whether all rounds were played, or the next one would have exceeded the budget. */
      reason: 'complete' | 'budget';
      best: Ranked | null;
      /** The best candidates by price, the cheapest first. */
      front: Ranked[];
      /** Every candidate that was tried, the best first among those with equally many samples. */
      ranking: Ranked[];
      spentUsd: number;
    };

/**
 * The next step of a search for the best mixture: models alone first, then mixtures proposed from their scores, in
 * rounds of successive halving on growing samples.
 *
 * The step depends on the plan and the results alone. A search that was interrupted goes on from its stored results,
 * and asks again only for what is missing.
 */
export function nextSearchStep(plan: SearchPlan, results: SearchResults): SearchStep {
  const order = sampleOrder(plan.samples);
  const singles = plan.models.map(singleModel);
  const alone = order.slice(0, samplesAlone(plan.samples));
  const missingAlone = missing(singles, alone, results);
  if (missingAlone.length > 0) return evaluateOrEnd(plan, results, missingAlone, singles, order);

  let candidates = [...singles, ...proposeMixtures(scoresAlone(plan, results, alone), plan.shapes)];
  const tried = candidates;
  for (const size of roundSizes(plan.samples)) {
    const samples = order.slice(0, size);
    const requests = missing(candidates, samples, results);
    if (requests.length > 0) return evaluateOrEnd(plan, results, requests, tried, order);
    const ranking = candidates.map((candidate) => rank(candidate, results, samples));
    candidates = keepCandidates(ranking, results, samples).map(({ candidate }) => candidate);
  }
  return finished('complete', results, tried, order);
}

function scoresAlone(
  plan: SearchPlan,
  results: SearchResults,
  samples: readonly number[],
): Map<string, (number | null)[]> {
  return new Map(
    plan.models.map((model) => [
      model,
      resultsOf(singleModel(model), results, samples).map(({ score }) => score),
    ]),
  );
}

function missing(
  candidates: readonly Candidate[],
  samples: readonly number[],
  results: SearchResults,
): SearchRequest[] {
  return candidates.flatMap((candidate) => {
    const own = results.get(candidateKey(candidate));
    const wanted = samples.filter((sample) => own?.has(sample) !== true);
    return wanted.length === 0 ? [] : [{ candidate, samples: wanted }];
  });
}

function evaluateOrEnd(
  plan: SearchPlan,
  results: SearchResults,
  requests: SearchRequest[],
  tried: readonly Candidate[],
  order: readonly number[],
): SearchStep {
  const expected = requests.reduce(
    (sum, { candidate, samples }) => sum + samples.length * plan.costOf(candidate),
    0,
  );
  if (spentUsd(results) + expected > plan.budgetUsd) return finished('budget', results, tried, order);
  return { kind: 'evaluate', requests };
}

function finished(
  reason: 'complete' | 'budget',
  results: SearchResults,
  tried: readonly Candidate[],
  order: readonly number[],
): SearchStep {
  const ranking = tried
    .map((candidate) => rank(candidate, results, order))
    .filter(({ samples }) => samples > 0)
    .toSorted((a, b) => b.samples - a.samples || (b.score ?? 0) - (a.score ?? 0));
  // Few samples make a high score by chance, so only those that were tried most are compared.
  const most = ranking[0]?.samples ?? 0;
  const front = paretoFront(ranking.filter(({ samples }) => samples === most));
  return {
    kind: 'finished',
    reason,
    best: front.at(-1) ?? null,
    front,
    ranking,
    spentUsd: spentUsd(results),
  };
}
