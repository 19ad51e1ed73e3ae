import { expect, test } from 'vitest';
import type { Judge } from './judge';
import { scoresOfJudgements } from './scores-of-judgements';

const model = 'p/judge';
const scores = (judge: Judge, contenders: number, values: Record<string, unknown>) =>
  scoresOfJudgements(judge, contenders, new Map(Object.entries(values)));

test('a check is its score, and a contender without a judgement has none', () => {
  expect(scores({ form: 'checks' }, 3, { 0: 1, 2: 0.5 })).toEqual([1, null, 0.5]);
});

test('a comparison counts 1, a half or 0, and two different verdicts are a tie', () => {
  const judge: Judge = { form: 'verdict', model };
  expect(scores(judge, 2, { '0-1:aFirst': 'a', '0-1:bFirst': 'a' })).toEqual([1, 0]);
  expect(scores(judge, 2, { '0-1:aFirst': 'a', '0-1:bFirst': 'b' })).toEqual([0.5, 0.5]);
  expect(scores(judge, 2, { '0-1:bFirst': 'b' })).toEqual([0, 1]);
  expect(scores(judge, 2, {})).toEqual([null, null]);
});

test('the score of three contenders is the share of won comparisons, also from the twelfth on', () => {
  const judge: Judge = { form: 'verdict', model };
  const values = { '0-1:aFirst': 'a', '0-11:aFirst': 'a', '1-11:aFirst': 'b' };
  const all = scores(judge, 12, values);
  expect([all[0], all[1], all[11]]).toEqual([1, 0, 0.5]);
});

test('a preference of 1 to 2 becomes a share, a rating is the mean of the turns', () => {
  expect(
    scores({ form: 'preference', model, baseline: 'given' }, 1, { 0: { preference: 1.25, weighted: true } }),
  ).toEqual([0.25]);
  expect(scores({ form: 'rating', model }, 12, { '1.1': 6, '1.2': 8, '11.1': 2 })[1]).toBe(7);
});

test('the score of skills is the mean of those that apply', () => {
  const values = { 0: { factuality: 4, readability: 5, conciseness: null }, 1: { factuality: null } };
  expect(scores({ form: 'skills', model }, 2, values)).toEqual([4.5, null]);
});
