import { expect, test } from 'vitest';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { datasetNamed } from './find-dataset';

const datasets = [
  { id: 'd1', name: 'Mine' },
  { id: 'd2', name: 'mine' },
  { id: 'd3', name: 'Starter set' },
] as Dataset[];

test('a dataset is found by its id, else by its name in any case', () => {
  expect(datasetNamed('d1', datasets).id).toBe('d1');
  expect(datasetNamed('starter SET', datasets).id).toBe('d3');
});

test('an unknown name and a name of two datasets are refused', () => {
  expect(() => datasetNamed('none', datasets)).toThrow('no dataset "none"');
  expect(() => datasetNamed('Mine', datasets)).toThrow('Use an id: d1, d2.');
});
