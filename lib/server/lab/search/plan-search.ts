/** Turns what a person asks for into the plan of a search. */
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { type Judge, modelOfJudge } from '@/lib/evaluation/judging/judge';
import { judgeWorkload } from '@/lib/evaluation/judging/judge-workload';
import { type Candidate, mixtureOf } from '@/lib/evaluation/search/candidate';
import type { SearchPlan } from '@/lib/evaluation/search/search-plan';
import { countTokens } from '@/lib/mixture/count-tokens';
import { estimateRun } from '@/lib/mixture/estimate-run';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { singleModelMixture } from '@/lib/mixture/single-model';
import { costOfJudgement } from '@/lib/server/lab/judges/ask-judge';
import { priceOf } from '@/lib/server/providers/registry/model-registry';

export interface AskedSearch {
  models: readonly string[];
  proposers: readonly number[];
  layers: readonly number[];
  judge: Judge;
  samples: number;
  budgetUsd: number | null;
}

/** @param some samples from which costs are estimated. */
export function searchPlan(asked: AskedSearch, some: readonly Sample[]): SearchPlan {
  const { models, proposers, layers, samples, budgetUsd } = asked;
  const judging = costOfJudging(asked.judge, some);
  const conversation =
    some.length === 0 ? 60 : sum(some.map(({ turns }) => countTokens(turns.join('\n')))) / some.length;
  const known = new Map<string, number>();
  return {
    models,
    shapes: { proposers, layers },
    samples,
    budgetUsd: budgetUsd ?? Number.POSITIVE_INFINITY,
    costOf(candidate) {
      const key = JSON.stringify(candidate);
      const cost = known.get(key) ?? judging + costOfAnswer(mixtureOfCandidate(candidate), conversation);
      known.set(key, cost);
      return cost;
    },
  };
}

/** The candidate as a mixture with a name that says what it is. */
export function mixtureOfCandidate(candidate: Candidate): Mixture {
  const { proposers, aggregator, layers } = candidate;
  const counts = [...Map.groupBy(proposers.map(shortName), (name) => name)].map(([name, same]) =>
    same.length === 1 ? name : `${same.length} × ${name}`,
  );
  const suffix = layers > 2 ? `, ${layers} layers` : '';
  const name = `${counts.join(' + ')} → ${shortName(aggregator)}${suffix}`;
  return mixtureOf(candidate, name.slice(0, 80)) ?? singleModelMixture(aggregator, shortName(aggregator));
}

/** "together/openai/gpt-oss-20b" is "gpt-oss-20b". */
function shortName(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}

function costOfAnswer(mixture: Mixture, conversation: number): number {
  const { expectedUsdByModel } = estimateRun(
    mixture,
    priceOf,
    { conversation, aggregatorOnly: 0 },
    new Set(),
  );
  return sum(Object.values(expectedUsdByModel));
}

/** Of one answer. */
function costOfJudging(judge: Judge, some: readonly Sample[]): number {
  if (some.length === 0) return 0;
  const price = priceOf(modelOfJudge(judge) ?? '');
  const requests = some.flatMap((sample) => judgeWorkload(judge, 1, sample));
  return sum(requests.map((request) => costOfJudgement(request, { price }).low ?? 0)) / some.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
