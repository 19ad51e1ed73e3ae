/** Checks, estimates, stores and starts a search for a better mixture. */
import type { z } from 'zod';
import type { createSearchBody, SearchEstimate } from '@/lib/contract/lab/search-contract';
import { StrataError } from '@/lib/errors';
import { modelOfJudge } from '@/lib/evaluation/judging/judge';
import { searchCost } from '@/lib/evaluation/search/search-cost';
import type { SearchPlan } from '@/lib/evaluation/search/search-plan';
import { newId } from '@/lib/new-id';
import { insertEvaluation } from '@/lib/server/db/queries/lab/evaluation-queries';
import {
  chosen,
  datasetOf,
  positionsOf,
  refusal,
  someSamples,
  unusable,
} from '@/lib/server/lab/planning/checks';
import { advanceSearch } from '@/lib/server/lab/search/advance-search';
import { searchPlan } from '@/lib/server/lab/search/plan-search';
import { enqueueEvaluation } from './lab-queue';

type Asked = z.output<typeof createSearchBody>;

/** @throws StrataError as `createSearch`. */
export async function estimateSearch(asked: Asked): Promise<SearchEstimate> {
  return searchCost((await check(asked)).plan);
}

/**
 * Starts a search. @returns the id of its evaluation.
 * @throws StrataError `unprocessable` for a dataset, a model or a judge that cannot be used.
 */
export async function createSearch(asked: Asked): Promise<string> {
  const { plan, positions, datasetId } = await check(asked);
  const { models, proposers, layers, judge, budgetUsd } = asked;
  const id = newId();
  const estimate = searchCost(plan);
  await insertEvaluation(
    {
      id,
      name: asked.name ?? `Search over ${models.length} models`,
      datasetId,
      contenders: [],
      judges: [judge],
      experiment: { kind: 'search', axis: 'Cost', places: [] },
      search: { models, proposers, layers, estimate, round: 0, outcome: null, candidates: [], positions },
      budgetUsd,
      estimate: {
        samples: positions.length,
        calls: 0,
        judgeCalls: 0,
        costUsd: { low: 0, expected: estimate.expectedUsd, high: estimate.exhaustiveUsd },
        unpricedModels: [],
        durationMs: 0,
      },
    },
    [],
  );
  await advanceSearch(id);
  await enqueueEvaluation(id);
  return id;
}

async function check(asked: Asked): Promise<{ plan: SearchPlan; positions: number[]; datasetId: string }> {
  const dataset = await datasetOf(asked.dataset);
  const { judge, models } = asked;
  const pairwise = judge.form === 'verdict' || (judge.form === 'preference' && judge.baseline !== 'given');
  const reason = pairwise
    ? 'A search needs a judge that scores single answers.'
    : unusable(judge, dataset, models.length);
  if (reason !== null) throw refusal('/judge', reason);
  for (const [i, model] of models.entries()) await chosen({ model }, `/models/${i}`);
  const judgeModel = modelOfJudge(judge);
  if (judgeModel !== null) await chosen({ model: judgeModel }, '/judge/model');
  const positions = positionsOf(dataset, asked.samples ?? dataset.samples);
  if (positions.length < 2) throw new StrataError('unprocessable', 'A search needs at least two samples.');
  const some = await someSamples(dataset.id, positions);
  const plan = searchPlan({ ...asked, samples: positions.length }, some);
  return { plan, positions, datasetId: dataset.id };
}
