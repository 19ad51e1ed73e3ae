/** What a person has entered for a new evaluation. Pure. */

import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import type { CreateEvaluationBody } from '@/lib/contract/lab/evaluation-contract';
import type { Ablation } from '@/lib/evaluation/experiments/ablation-contenders';
import type { Judge } from '@/lib/evaluation/judging/judge';

export type DraftContender = { kind: 'mixture'; slug: string } | { kind: 'model'; reference: string };

export interface DraftJudge {
  form: Judge['form'];
  /** Empty while none is chosen. */
  model: string;
  baseline: 'given' | number;
}

export interface Draft {
  name: string;
  /** Empty for the built-in set. */
  dataset: string;
  /** As typed; empty for all. */
  samples: string;
  contenders: readonly DraftContender[];
  /** In place of the contenders. */
  ablation: Ablation | null;
  judges: readonly DraftJudge[];
  /** USD as typed; empty for none. */
  budget: string;
}

export const emptyDraft: Draft = {
  name: '',
  dataset: '',
  samples: '',
  contenders: [],
  ablation: null,
  judges: [{ form: 'checks', model: '', baseline: 'given' }],
  budget: '',
};

/** Everything for a first result without a key: the demo mixture against two of its models, scored by checks. */
export const demoDraft: Draft = {
  ...emptyDraft,
  contenders: [
    { kind: 'mixture', slug: 'demo' },
    { kind: 'model', reference: 'demo/careful' },
    { kind: 'model', reference: 'demo/blunt' },
  ],
};

/**
 * The body of the request, or what is missing, in a sentence.
 * @param dataset the id of the chosen dataset; undefined while it is unknown.
 * @param nameOf names a single model.
 */
export function bodyOf(
  draft: Draft,
  dataset: string | undefined,
  nameOf: (reference: string) => string,
): { body: CreateEvaluationBody } | { missing: string } {
  const missing = missingIn(draft);
  if (missing !== null) return { missing };
  if (dataset === undefined) return { missing: 'Choose a dataset.' };
  const { name, samples, contenders, ablation, judges, budget } = draft;
  const body: CreateEvaluationBody = {
    dataset,
    contenders: ablation?.contenders ?? contenders.map((contender) => askedOf(contender, nameOf)),
    judges: judges.map(judgeOf),
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(samples.trim() === '' ? {} : { samples: Number(samples) }),
    ...(budget.trim() === '' ? {} : { budgetUsd: Number(budget) }),
    ...(ablation === null ? {} : { experiment: ablation.experiment }),
  };
  return { body };
}

function missingIn({ samples, contenders, ablation, judges, budget }: Draft): string | null {
  if (samples.trim() !== '' && !/^[1-9]\d{0,5}$/.test(samples.trim()))
    return 'The number of samples must be a whole number from 1.';
  if (ablation === null && contenders.length === 0) return 'Add a mixture or a model to evaluate.';
  if (judges.some(({ form, model }) => form !== 'checks' && model === ''))
    return 'Choose the model of the judge.';
  if (budget.trim() !== '' && !(Number(budget) >= 0.0001)) return 'The budget must be an amount in USD.';
  return null;
}

function askedOf(
  contender: DraftContender,
  nameOf: (reference: string) => string,
): CreateEvaluationBody['contenders'][number] {
  if (contender.kind === 'mixture') return { mixture: contender.slug };
  return { name: nameOf(contender.reference).slice(0, 100), model: contender.reference };
}

export function judgeOf({ form, model, baseline }: DraftJudge): Judge {
  if (form === 'checks') return { form };
  return form === 'preference' ? { form, model, baseline } : { form, model };
}

/** Why a form of judge has nothing to judge here; null when it has. */
export function unusableForm(
  form: Judge['form'],
  dataset: Dataset | undefined,
  contenders: number,
): string | null {
  if (dataset === undefined) return null;
  if (form === 'checks' && dataset.checked === 0) return 'no sample has a check';
  if (form === 'verdict' && contenders < 2) return 'needs two contenders';
  if (form === 'preference' && contenders < 2 && dataset.given === 0) return 'needs a baseline';
  return null;
}
