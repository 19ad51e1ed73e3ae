import { expect, test } from 'vitest';
import { isOrderSwitched } from '@/lib/evaluation/alpaca/order-switch';
import { type Sample, sampleSchema } from '@/lib/evaluation/datasets/sample';
import type { Judge } from './judge';
import type { Answers } from './judge-call';
import { judgeCalls } from './judge-calls';

const model = 'p/judge';
const sampleOf = (fields: Partial<Sample> = {}) =>
  sampleSchema.parse({ id: 's', turns: ['Why?'], ...fields });
const callsOf = (judge: Judge, sample: Sample, answers: Answers[]) =>
  judgeCalls(judge, sample, answers).map(({ call }) => call);
const textOf = (judge: Judge, sample: Sample, answers: Answers[]) =>
  judgeCalls(judge, sample, answers).map(({ how }) =>
    'request' in how ? how.request.messages.map(({ content }) => content).join('\n') : how.words,
  );

test('a check decides about the last turn, and samples without a check are not judged', () => {
  const checked = sampleOf({ check: { kind: 'number', value: 42, tolerance: 0 } });
  const calls = judgeCalls({ form: 'checks' }, checked, [['7', 'It is 42.'], null, ['7']]);
  expect(calls).toMatchObject([
    { call: '0', how: { value: 1 } },
    { call: '2', how: { value: 0 } },
  ]);
  expect(callsOf({ form: 'checks' }, sampleOf(), [['42']])).toEqual([]);
});

test('every two answered contenders are compared in both orders', () => {
  expect(callsOf({ form: 'verdict', model }, sampleOf(), [['a'], ['b'], null, ['d']])).toEqual([
    ...['0-1:aFirst', '0-1:bFirst', '0-3:aFirst', '0-3:bFirst', '1-3:aFirst', '1-3:bFirst'],
  ]);
});

test('two identical answers are a tie that no judge is asked about', () => {
  const calls = judgeCalls({ form: 'verdict', model }, sampleOf(), [['a'], ['a']]);
  expect(calls.map(({ how }) => how)).toMatchObject([{ value: 'tie' }, { value: 'tie' }]);
});

test('a preference compares with the given answer, in the order of the official tool', () => {
  const sample = sampleOf({ given: { output: 'the baseline', generator: 'g' } });
  const [text = ''] = textOf({ form: 'preference', model, baseline: 'given' }, sample, [['the answer']]);
  const baselineFirst = text.indexOf('the baseline') < text.indexOf('the answer');
  expect(baselineFirst).toBe(!isOrderSwitched('Why?'));
});

test('a preference for a contender as the baseline leaves that one out, and needs its answer', () => {
  const judge: Judge = { form: 'preference', model, baseline: 1 };
  expect(callsOf(judge, sampleOf(), [['a'], ['b'], ['c']])).toEqual(['0', '2']);
  expect(callsOf(judge, sampleOf(), [['a'], null, ['c']])).toEqual([]);
  expect(judgeCalls(judge, sampleOf(), [['b'], ['b']])).toMatchObject([
    { how: { value: { preference: 1.5 } } },
  ]);
});

test('every turn is rated, and the judge reads no later turn', () => {
  const sample = sampleOf({ turns: ['First?', 'Second?'] });
  const judge: Judge = { form: 'rating', model };
  expect(callsOf(judge, sample, [['one', 'two'], null])).toEqual(['0.1', '0.2']);
  const [first, second] = textOf(judge, sample, [['answer one', 'answer two']]);
  expect(first).not.toContain('answer two');
  expect(second).toContain('answer one');
});

test('the sample’s skills are graded, and those of any answer where it names none', () => {
  const judge: Judge = { form: 'skills', model };
  const [named = ''] = textOf(judge, sampleOf({ skills: ['Logical Correctness'] }), [['a']]);
  const [unnamed = ''] = textOf(judge, sampleOf(), [['a']]);
  expect(named.toLowerCase()).not.toContain("'factuality': score");
  expect(unnamed.toLowerCase()).toContain("'factuality': score");
});
