import { expect, test } from 'vitest';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { callsOf, candidateKey, mixtureOf, singleModel } from './candidate';

const moa = { proposers: ['p/a', 'p/b'], aggregator: 'p/c', layers: 3 };

test('a candidate makes a call for each proposer of each layer and one for the aggregator', () => {
  expect(callsOf(moa)).toBe(5);
  expect(callsOf(singleModel('p/a'))).toBe(1);
});

test('the order of proposers makes no other candidate; repeats, layers and the aggregator do', () => {
  const key = candidateKey(moa);
  expect(candidateKey({ ...moa, proposers: ['p/b', 'p/a'] })).toBe(key);
  expect(candidateKey({ ...moa, proposers: ['p/b', 'p/a', 'p/a'] })).not.toBe(key);
  expect(candidateKey({ ...moa, layers: 2 })).not.toBe(key);
  expect(candidateKey({ ...moa, aggregator: 'p/a' })).not.toBe(key);
});

test('a candidate becomes a valid mixture, a single model none', () => {
  const mixture = mixtureOf(moa, 'Found');
  expect(mixtureSchema.parse(mixture)).toEqual(mixture);
  expect(mixture?.layers).toHaveLength(2);
  expect(mixtureOf(singleModel('p/a'), 'Alone')).toBeNull();
});
