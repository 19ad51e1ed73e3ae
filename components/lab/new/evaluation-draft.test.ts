import { expect, test } from 'vitest';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { createEvaluationBody } from '@/lib/contract/lab/evaluation-contract';
import { bodyOf, type Draft, demoDraft, emptyDraft, unusableForm } from './evaluation-draft';

const made = (draft: Draft) => bodyOf(draft, 'd', (reference) => reference.toUpperCase());
const judged = (judges: Draft['judges']): Draft => ({ ...demoDraft, judges });

test('the demo is complete and valid', () => {
  const demo = made(demoDraft);
  expect(createEvaluationBody.safeParse('body' in demo && demo.body).success).toBe(true);
});

test('what is typed becomes numbers, and what is empty is left out', () => {
  expect(made({ ...demoDraft, name: ' Mine ', samples: '5', budget: '0.5' })).toMatchObject({
    body: { name: 'Mine', samples: 5, budgetUsd: 0.5 },
  });
  expect(Object.keys((made(demoDraft) as { body: object }).body)).toEqual([
    'dataset',
    'contenders',
    'judges',
  ]);
});

test('a judge sends the fields of its form', () => {
  const judges = [
    { form: 'preference', model: 'a/b', baseline: 1 },
    { form: 'rating', model: 'a/b', baseline: 'given' },
  ] as const;
  expect(made(judged(judges))).toMatchObject({
    body: {
      judges: [
        { form: 'preference', model: 'a/b', baseline: 1 },
        { form: 'rating', model: 'a/b' },
      ],
    },
  });
});

test('an ablation replaces the contenders and brings its experiment', () => {
  const ablation = {
    contenders: [{ name: 'One', mixture: { name: 'One', layers: [], aggregator: { model: 'a/b' } } }],
    experiment: { kind: 'layers' as const, axis: 'Layers', places: [{ series: 'A', value: 1 }] },
  };
  expect(made({ ...demoDraft, ablation })).toMatchObject({ body: ablation });
});

test.each([
  [{ ...demoDraft, samples: '0' }, 'The number of samples must be a whole number from 1.'],
  [emptyDraft, 'Add a mixture or a model to evaluate.'],
  [judged([{ form: 'verdict', model: '', baseline: 'given' }]), 'Choose the model of the judge.'],
  [{ ...demoDraft, budget: 'much' }, 'The budget must be an amount in USD.'],
])('what is missing is said: case %#', (draft, missing) => {
  expect(made(draft)).toEqual({ missing });
});

test('single models are named', () => {
  expect(made(demoDraft)).toMatchObject({
    body: { contenders: [{ mixture: 'demo' }, { name: 'DEMO/CAREFUL', model: 'demo/careful' }, {}] },
  });
});

test('a dataset must be known', () => {
  expect(bodyOf(demoDraft, undefined, String)).toEqual({ missing: 'Choose a dataset.' });
});

test('a form of judge without anything to judge says why', () => {
  const dataset = { checked: 0, given: 0 } as Dataset;
  expect(unusableForm('checks', dataset, 2)).toBe('no sample has a check');
  expect(unusableForm('verdict', dataset, 1)).toBe('needs two contenders');
  expect(unusableForm('preference', dataset, 1)).toBe('needs a baseline');
  expect(unusableForm('rating', dataset, 1)).toBeNull();
});
