import { expect, test } from 'vitest';
import { refusals, refusedPaths } from '@/tests/support/http/refusals';
import { createApiKeyBody, updateApiKeyBody } from './api-key-contract';

test('a new key with only a name is unlimited, stores its runs and sends no layers', () => {
  expect(createApiKeyBody.parse({ name: 'Notebook' })).toEqual({
    name: 'Notebook',
    budgetPerDayUsd: null,
    requestsPerMinute: null,
    allowsUnpriced: false,
    mixtures: null,
    keeps: true,
    layers: 'off',
  });
});

test('changing one field does not change the others', () => {
  expect(updateApiKeyBody.parse({ keeps: false })).toEqual({ keeps: false });
  expect(updateApiKeyBody.parse({ budgetPerDayUsd: null })).toEqual({ budgetPerDayUsd: null });
});

test('a limit of zero is refused', () => {
  expect(refusals(createApiKeyBody, { name: 'Notebook', budgetPerDayUsd: 0, requestsPerMinute: 0 })).toEqual([
    'budgetPerDayUsd: must be at least $0.0001',
    'requestsPerMinute: must be at least 1',
  ]);
});

test('an empty change, an unknown level and an empty slug are refused with their paths', () => {
  expect(refusals(updateApiKeyBody, {})).toEqual([': must change at least one field']);
  expect(refusedPaths(updateApiKeyBody, { layers: 'some', mixtures: ['quick', ''] })).toEqual([
    'mixtures.1',
    'layers',
  ]);
});

test('the secret of a key cannot be chosen', () => {
  expect(createApiKeyBody.safeParse({ name: 'Notebook', key: 'sk-strata-1' }).success).toBe(false);
});
