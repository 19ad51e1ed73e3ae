/** Reads evaluations and their results. */
import type {
  Evaluation,
  EvaluationPage,
  EvaluationSummary,
  ResultDetail,
  ResultPage,
} from '@/lib/contract/lab/evaluation-contract';
import type { SearchState } from '@/lib/contract/lab/search-contract';
import { found } from '@/lib/errors';
import { ownershipOf } from '@/lib/server/db/access/rights';
import { judgementsOf } from '@/lib/server/db/queries/lab/answer-queries';
import { findSample } from '@/lib/server/db/queries/lab/dataset-queries';
import {
  findEvaluation,
  pageOfEvaluations,
  progressOf,
  type StoredEvaluation,
} from '@/lib/server/db/queries/lab/evaluation-queries';
import {
  answersAt,
  answersOfRuns,
  failuresOf,
  neighboursOf,
  pageOfResults,
  type ResultFilter,
} from '@/lib/server/db/queries/lab/result-queries';
import { findSearch, type StoredSearch } from '@/lib/server/db/queries/lab/search-queries';

/** @throws StrataError `not_found` */
export async function readEvaluation(id: string): Promise<Evaluation> {
  return withFailures(found(await findEvaluation(id), 'evaluation'));
}

export async function withFailures(stored: StoredEvaluation): Promise<Evaluation> {
  const [[summary], failures, search] = await Promise.all([
    summariesOf([stored]),
    failuresOf(stored.id),
    findSearch(stored.id),
  ]);
  return {
    ...found(summary ?? null, 'evaluation'),
    search: search === null ? null : stateOf(search),
    failures,
  };
}

function stateOf({ candidates: _c, positions: _p, ...state }: StoredSearch): SearchState {
  return state;
}

export async function readEvaluations(cursor: string | undefined, limit: number): Promise<EvaluationPage> {
  const { items, nextCursor } = await pageOfEvaluations(cursor, limit);
  return { items: await summariesOf(items), nextCursor };
}

async function summariesOf(stored: readonly StoredEvaluation[]): Promise<EvaluationSummary[]> {
  const progress = await progressOf(stored.map(({ id }) => id));
  return stored.flatMap(({ datasetId, datasetName, ownerId, team, ...evaluation }) => {
    const own = progress.get(evaluation.id);
    if (own === undefined) return [];
    const dataset = { id: datasetId, name: datasetName };
    const ownership = ownershipOf({ ownerId, team });
    return [{ ...evaluation, ...own, dataset, ownership, remainingMs: remainingMs(evaluation, own) }];
  });
}

/** From the pace so far; before anything is done, from the estimate. Nobody knows how long a search takes. */
function remainingMs(
  {
    status,
    experiment,
    estimate,
    createdAt,
  }: Pick<StoredEvaluation, 'status' | 'experiment' | 'estimate' | 'createdAt'>,
  { answers }: Pick<EvaluationSummary, 'answers'>,
): number | null {
  if (status !== 'running' || answers.total === 0 || experiment?.kind === 'search') return null;
  if (answers.done === 0) return estimate.durationMs;
  const elapsed = Date.now() - Date.parse(createdAt);
  return Math.round((elapsed / answers.done) * (answers.total - answers.done));
}

export async function readResults(
  evaluationId: string,
  filter: ResultFilter,
  after: number,
  limit: number,
): Promise<ResultPage> {
  const { items, total } = await pageOfResults(evaluationId, filter, after, limit + 1);
  const page = items.slice(0, limit);
  return { items: page, nextAfter: items.length > limit ? (page.at(-1)?.position ?? null) : null, total };
}

/** @throws StrataError `not_found` for the evaluation, and for a sample that it does not have. */
export async function readResult(evaluationId: string, position: number): Promise<ResultDetail> {
  const { datasetId } = found(await findEvaluation(evaluationId), 'evaluation');
  const answers = found((await answersAt(evaluationId, [position])).get(position) ?? null, 'sample');
  const [sample, judgements, neighbours, texts] = await Promise.all([
    findSample(datasetId, position),
    judgementsOf(evaluationId, position),
    neighboursOf(evaluationId, position),
    answersOfRuns(answers.flatMap(({ runIds }) => runIds)),
  ]);
  return {
    position,
    sample,
    answers: answers.map((answer) => ({
      ...answer,
      turns: answer.runIds.map((runId) => texts.get(runId) ?? ''),
    })),
    judgements,
    ...neighbours,
  };
}
