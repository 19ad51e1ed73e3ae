import { expect, test } from 'vitest';
import { finish } from '@/lib/steps';
import { pairComparison } from './pair-comparison';

const model = 'compatible/judge';

test('shares are compared in percentage points, ratings in points', () => {
  const [a, b] = [
    { name: 'A', scores: [1, 1, 0.5] },
    { name: 'B', scores: [0, 0.5, 0] },
  ];
  const words = (form: 'verdict' | 'rating') => finish(pairComparison({ form, model }, a, b))?.words;
  expect(words('verdict')).toContain('A minus B: +66.7 percentage points');
  expect(words('rating')).toContain('A minus B: +0.67 points');
});

test('samples without a score of both are left out, and one sample is too few', () => {
  const judge = { form: 'checks' } as const;
  const a = { name: 'A', scores: [1, null, 1, 0] };
  expect(finish(pairComparison(judge, a, { name: 'B', scores: [0, 1, null, 0] }))?.samples).toBe(2);
  expect(finish(pairComparison(judge, a, { name: 'B', scores: [null, 1, 1, null] }))).toBeNull();
});
