/** What a person has entered for a search. Pure. */
import type { CreateSearchBody } from '@/lib/contract/lab/search-contract';
import { type DraftJudge, judgeOf } from '../new/evaluation-draft';

export interface SearchDraft {
  /** Empty for the built-in set. */
  dataset: string;
  /** As typed; empty for all. */
  samples: string;
  models: readonly string[];
  proposers: readonly number[];
  layers: readonly number[];
  judge: DraftJudge;
  /** USD as typed; empty for none. */
  budget: string;
}

export const emptySearch: SearchDraft = {
  dataset: '',
  samples: '',
  models: [],
  proposers: [1, 2, 3],
  layers: [2],
  judge: { form: 'checks', model: '', baseline: 'given' },
  budget: '',
};

/** A search is exhaustive in the models: more are too many mixtures. */
export const mostModels = 12;

/**
 * The body of the request, or what is missing, in a sentence.
 * @param dataset the id of the chosen dataset; undefined while it is unknown.
 */
export function searchBodyOf(
  draft: SearchDraft,
  dataset: string | undefined,
): { body: CreateSearchBody } | { missing: string } {
  const { samples, models, proposers, layers, judge, budget } = draft;
  if (samples.trim() !== '' && !/^[1-9]\d{0,4}$/.test(samples.trim()))
    return { missing: 'The number of samples must be a whole number from 2.' };
  if (models.length < 2) return { missing: 'Add two models or more to search among.' };
  if (proposers.length === 0) return { missing: 'Choose how many proposers a mixture may have.' };
  if (layers.length === 0) return { missing: 'Choose how many layers a mixture may have.' };
  if (judge.form !== 'checks' && judge.model === '') return { missing: 'Choose the model of the judge.' };
  if (budget.trim() !== '' && !(Number(budget) >= 0.0001))
    return { missing: 'The budget must be an amount in USD.' };
  if (dataset === undefined) return { missing: 'Choose a dataset.' };
  const body: CreateSearchBody = {
    dataset,
    models: [...models],
    proposers: [...proposers],
    layers: [...layers],
    judge: judgeOf(judge),
    ...(samples.trim() === '' ? {} : { samples: Number(samples) }),
    ...(budget.trim() === '' ? {} : { budgetUsd: Number(budget) }),
  };
  return { body };
}
