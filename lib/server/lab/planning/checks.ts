/** What an evaluation needs before it starts. */
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import type { AskedContender } from '@/lib/contract/lab/evaluation-contract';
import { StrataError } from '@/lib/errors';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import type { Judge } from '@/lib/evaluation/judging/judge';
import { sampleOrder } from '@/lib/evaluation/search/search-plan';
import { singleModelMixture } from '@/lib/mixture/single-model';
import { findDataset, findSample } from '@/lib/server/db/queries/lab/dataset-queries';
import { type ChosenMixture, chooseMixture } from '@/lib/server/mixtures/choose-mixture';

/** @throws StrataError `unprocessable` for an unknown dataset. */
export async function datasetOf(id: string): Promise<Dataset> {
  const dataset = await findDataset(id);
  if (dataset === null) throw refusal('/dataset', 'There is no such dataset.');
  return dataset;
}

/** Samples that an estimate looks at. */
const estimatedFrom = 50;

/** The first of some samples, from which costs are estimated. */
export async function someSamples(datasetId: string, positions: readonly number[]): Promise<Sample[]> {
  const some = await Promise.all(
    positions.slice(0, estimatedFrom).map((position) => findSample(datasetId, position)),
  );
  return some.filter((sample) => sample !== null);
}

/** Why a judge would have nothing to judge; null when it has. */
export function unusable(judge: Judge, dataset: Dataset, contenders: number): string | null {
  if (judge.form === 'checks' && dataset.checked === 0) return 'No sample of the dataset has a check.';
  if (judge.form === 'verdict' && contenders < 2) return 'A comparison needs two contenders.';
  if (judge.form !== 'preference') return null;
  if (judge.baseline === 'given') {
    return dataset.given === 0 ? 'The dataset brings no answers along to compare with.' : null;
  }
  return judge.baseline < contenders && contenders > 1
    ? null
    : 'The baseline must be one of two or more contenders.';
}

/** Chosen evenly at random, the same ones each time; in the order of the dataset. */
export function positionsOf({ samples }: Dataset, count: number): number[] {
  return sampleOrder(samples)
    .slice(0, count)
    .toSorted((a, b) => a - b);
}

/** @throws StrataError `unprocessable` at the path. */
export async function chosen(asked: AskedContender, path: string): Promise<ChosenMixture> {
  try {
    return await chooseMixture('model' in asked ? singleModelMixture(asked.model) : asked.mixture);
  } catch (error) {
    if (!StrataError.isInstance(error)) throw error;
    throw new StrataError(error.code, error.message, {
      fields: [{ path, detail: error.message }],
      cause: error,
    });
  }
}

export function refusal(path: string, detail: string): StrataError {
  return new StrataError('unprocessable', detail, { fields: [{ path, detail }] });
}
