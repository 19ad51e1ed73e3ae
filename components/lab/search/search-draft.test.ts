import { expect, test } from 'vitest';
import { emptySearch, searchBodyOf } from './search-draft';

const ready = { ...emptySearch, models: ['demo/blunt', 'demo/careful'] };

test('two models and a dataset make a search', () => {
  expect(searchBodyOf(ready, 'd')).toEqual({
    body: {
      dataset: 'd',
      models: ['demo/blunt', 'demo/careful'],
      proposers: [1, 2, 3],
      layers: [2],
      judge: { form: 'checks' },
    },
  });
});

test('samples and a budget are numbers', () => {
  const asked = searchBodyOf({ ...ready, samples: '20', budget: '0.5' }, 'd');
  expect(asked).toMatchObject({ body: { samples: 20, budgetUsd: 0.5 } });
});

test.each([
  [{ models: ['demo/blunt'] }, 'two models'],
  [{ samples: 'x' }, 'number of samples'],
  [{ proposers: [] }, 'proposers'],
  [{ layers: [] }, 'layers'],
  [{ judge: { form: 'rating' as const, model: '', baseline: 'given' as const } }, 'model of the judge'],
  [{ budget: '-1' }, 'budget'],
])('%j is told as missing', (changes, words) => {
  expect(searchBodyOf({ ...ready, ...changes }, 'd')).toEqual({ missing: expect.stringContaining(words) });
});
