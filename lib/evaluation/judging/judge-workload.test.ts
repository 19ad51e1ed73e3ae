import { expect, test } from 'vitest';
import { type Sample, sampleSchema } from '@/lib/evaluation/datasets/sample';
import type { Judge } from './judge';
import { judgeWorkload } from './judge-workload';

const model = 'p/judge';
const sampleOf = (fields: Partial<Sample> = {}) =>
  sampleSchema.parse({ id: 's', turns: ['Why?'], ...fields });
const given = { output: 'the baseline', generator: 'g' };

test.each<[string, Judge, Sample, number]>([
  ['checks ask no model', { form: 'checks' }, sampleOf({ check: { kind: 'exact', answers: ['1'] } }), 0],
  ['verdicts: every two of three contenders, in both orders', { form: 'verdict', model }, sampleOf(), 6],
  [
    'preferences over what the sample brings along: one for each contender',
    { form: 'preference', model, baseline: 'given' },
    sampleOf({ given }),
    3,
  ],
  ['… and none where it brings nothing', { form: 'preference', model, baseline: 'given' }, sampleOf(), 0],
  ['preferences over a contender: the two others', { form: 'preference', model, baseline: 0 }, sampleOf(), 2],
  [
    'ratings: every turn of every contender',
    { form: 'rating', model },
    sampleOf({ turns: ['First?', 'Second?'] }),
    6,
  ],
])('%s', (_, judge, sample, calls) => {
  expect(judgeWorkload(judge, 3, sample)).toHaveLength(calls);
});

test('the requests have the length of typical answers, so that their cost can be estimated', () => {
  const [request] = judgeWorkload({ form: 'verdict', model }, 2, sampleOf());
  const characters = request?.messages.reduce((sum, { content }) => sum + content.length, 0) ?? 0;
  expect(characters).toBeGreaterThan(2 * 1_900);
  expect(characters).toBeLessThan(2 * 2_100 + 5_000);
});
