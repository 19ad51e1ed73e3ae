/** Takes the next step of a search when its round is done. */
import type { RankedContender, SearchOutcome } from '@/lib/contract/lab/search-contract';
import { type Candidate, candidateKey } from '@/lib/evaluation/search/candidate';
import {
  nextSearchStep,
  type SearchRequest,
  type SearchStep,
} from '@/lib/evaluation/search/next-search-step';
import type { Ranked, SampleResult } from '@/lib/evaluation/search/search-results';
import { findEvaluation, type StoredEvaluation } from '@/lib/server/db/queries/lab/evaluation-queries';
import {
  beginRound,
  findSearch,
  finishSearch,
  type SearchedAnswer,
  type StoredSearch,
  searchedAnswers,
} from '@/lib/server/db/queries/lab/search-queries';
import { someSamples } from '@/lib/server/lab/planning/checks';
import { isScripted } from '@/lib/server/lab/planning/estimate-evaluation';
import { mixtureOfCandidate, searchPlan } from './plan-search';

/**
 * Begins the next round, or ends the search. The step depends on what is stored alone, and is taken once, on whichever
 * instance.
 * @returns whether the search has ended.
 */
export async function advanceSearch(evaluationId: string): Promise<boolean> {
  const evaluation = await findEvaluation(evaluationId);
  const search = await findSearch(evaluationId);
  if (evaluation === null || search === null) return true;
  const step = nextSearchStep(
    await planOf(evaluation, search),
    resultsOf(search, await searchedAnswers(evaluationId)),
  );
  if (step.kind === 'finished') {
    await finishSearch(evaluationId, outcomeOf(step, search));
    return true;
  }
  await beginRound(evaluationId, roundOf(step.requests, search));
  return false;
}

async function planOf({ datasetId, judges: [judge], budgetUsd }: StoredEvaluation, search: StoredSearch) {
  if (judge === undefined) throw new Error('A search has a judge');
  const some = await someSamples(datasetId, search.positions);
  const { models, proposers, layers, positions } = search;
  return searchPlan({ models, proposers, layers, judge, samples: positions.length, budgetUsd }, some);
}

/** The search counts samples from 0; the dataset has positions of its own. */
function resultsOf({ candidates, positions }: StoredSearch, answers: readonly SearchedAnswer[]) {
  const sampleAt = new Map(positions.map((position, sample) => [position, sample]));
  const results = new Map<string, Map<number, SampleResult>>();
  for (const { contender, position, score, costUsd } of answers) {
    const candidate = candidates[contender];
    const sample = sampleAt.get(position);
    if (candidate === undefined || sample === undefined) continue;
    const own = results.get(candidateKey(candidate)) ?? new Map<number, SampleResult>();
    results.set(candidateKey(candidate), own.set(sample, { score, costUsd: costUsd ?? 0 }));
  }
  return results;
}

function roundOf(requests: readonly SearchRequest[], { candidates, positions, round }: StoredSearch) {
  const known = new Map(candidates.map((candidate, contender) => [candidateKey(candidate), contender]));
  const added: Candidate[] = [];
  const answers = requests.flatMap(({ candidate, samples }) => {
    const key = candidateKey(candidate);
    const contender = known.get(key) ?? candidates.length + added.push(candidate) - 1;
    known.set(key, contender);
    return samples.map((sample) => ({ contender, position: positions[sample] ?? 0 }));
  });
  const contenders = added.map((candidate) => {
    const mixture = mixtureOfCandidate(candidate);
    return { name: mixture.name, mixture, slug: null, scripted: isScripted(mixture) };
  });
  return { after: round, contenders, candidates: added, answers };
}

function outcomeOf(
  { reason, best, front, ranking, spentUsd }: Extract<SearchStep, { kind: 'finished' }>,
  { candidates }: StoredSearch,
): SearchOutcome {
  const contenderOf = new Map(candidates.map((candidate, contender) => [candidateKey(candidate), contender]));
  const ranked = ({ candidate, score, standardError, samples, cost }: Ranked): RankedContender => ({
    contender: contenderOf.get(candidateKey(candidate)) ?? 0,
    score,
    standardError,
    samples,
    costUsd: cost,
  });
  return {
    reason,
    best: best === null ? null : ranked(best),
    front: front.map(ranked),
    ranking: ranking.map(ranked),
    spentUsd,
  };
}
