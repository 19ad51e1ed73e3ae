import { expect, test } from 'vitest';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { datasetFacts } from './dataset-facts';

const dataset: Dataset = {
  id: 'd',
  name: 'Mine',
  origin: 'file',
  samples: 1_200,
  checked: 0,
  referenced: 0,
  given: 0,
  skilled: 0,
  severalTurns: 0,
  lengthControlled: false,
  categories: { '': 1_200 },
  createdAt: '2026-11-28T10:00:00Z',
};

test('a plain dataset has only its number of samples', () => {
  expect(datasetFacts(dataset)).toBe('1,200 samples');
});

test('what can be judged by is counted', () => {
  const rich = { ...dataset, samples: 1, checked: 1, severalTurns: 1, categories: { math: 1 } };
  expect(datasetFacts(rich)).toBe('1 sample in 1 category, 1 with a check, 1 of several turns');
});
