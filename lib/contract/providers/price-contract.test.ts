import { expect, test } from 'vitest';
import { refusals, refusedPaths } from '@/tests/support/http/refusals';
import { priceOverrideBody } from './price-contract';

const model = 'together/deepseek-ai/DeepSeek-V4-Pro';

test('a model may be free, and null removes the override', () => {
  expect(refusals(priceOverrideBody, { model, price: { input: 0, output: 0 } })).toEqual([]);
  expect(refusals(priceOverrideBody, { model, price: null })).toEqual([]);
});

test('a body without a price does not remove the override', () => {
  expect(refusedPaths(priceOverrideBody, { model })).toEqual(['price']);
});

test('rates below zero, beyond $100,000 or in words are refused by name', () => {
  const price = { input: -1, output: 100_001, cachedInput: '0.5' };
  expect(refusals(priceOverrideBody, { model, price })).toEqual([
    'price.input: must not be negative',
    'price.output: must be at most $100,000 per million tokens',
    'price.cachedInput: must be a number of USD per million tokens',
  ]);
});

test('a scripted demo model has no price', () => {
  expect(refusals(priceOverrideBody, { model: 'demo/careful', price: null })).toEqual([
    'model: is a scripted demo, which costs nothing',
  ]);
});
