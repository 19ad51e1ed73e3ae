import { expect, test } from 'vitest';
import type { Judge } from '@/lib/evaluation/judging/judge';
import { judgeTrust } from './judge-trust';
import { scoreTable } from './score-table';
import type { JudgedCall, ScoredAnswer } from './scored-answer';

const verdict: Judge = { form: 'verdict', model: 'p/judge' };
const preference: Judge = { form: 'preference', model: 'p/judge', baseline: 0 };

const answer = (
  position: number,
  contender: number,
  scores: (number | null)[],
  more: Partial<ScoredAnswer> = {},
): ScoredAnswer => ({
  ...{ position, contender, failed: false, scores, costUsd: null, latencyMs: null, firstTokenMs: null },
  ...{ characters: 10, givenCharacters: null, category: null, thumb: null },
  ...more,
});

function trustOf(answers: ScoredAnswer[], judges: Judge[] = [verdict], judgements: JudgedCall[] = []) {
  const input = { names: ['A', 'B'], judges, answers, judgements, lengthControl: null };
  return judgeTrust(input, 0, scoreTable(answers, 2, 0));
}

test('order: how often both orders say the same, and how often the first answer is preferred', () => {
  const judged = (position: number, aFirst: unknown, bFirst: unknown) => [
    { position, judge: 0, call: '0-1:aFirst', value: aFirst },
    { position, judge: 0, call: '0-1:bFirst', value: bFirst },
  ];
  const { order } = trustOf([], [verdict], [...judged(0, 'a', 'a'), ...judged(1, 'a', 'b')]);
  expect(order).toEqual({ samples: 2, consistent: 0.5, firstPreferred: 0.75 });
});

test('order: a pair with an unreadable judgement, and those of other judges, do not count', () => {
  const { order } = trustOf(
    [],
    [verdict, verdict],
    [
      { position: 0, judge: 0, call: '0-1:aFirst', value: 'a' },
      { position: 0, judge: 0, call: '0-1:bFirst', value: null },
      { position: 1, judge: 1, call: '0-1:aFirst', value: 'a' },
      { position: 1, judge: 1, call: '0-1:bFirst', value: 'a' },
    ],
  );
  expect(order?.samples).toBe(0);
  expect(trustOf([], [{ form: 'checks' }]).order).toBeNull();
});

test('length: whether the longer of two answers wins', () => {
  const { length } = trustOf([
    ...[answer(0, 0, [1], { characters: 90 }), answer(0, 1, [0])],
    ...[answer(1, 0, [0]), answer(1, 1, [1], { characters: 50 })],
    ...[answer(2, 0, [0], { characters: 20 }), answer(2, 1, [1])],
    ...[answer(3, 0, [1], { characters: 99 }), answer(3, 1, [null])],
  ]);
  expect(length).toMatchObject({ samples: 3, longerPreferred: expect.closeTo(2 / 3) });
  expect(length.correlation).toBeGreaterThan(0);
});

test('people: only where somebody liked one of two answers and disliked the other', () => {
  const { people } = trustOf([
    ...[answer(0, 0, [1], { thumb: 'up' }), answer(0, 1, [0], { thumb: 'down' })],
    ...[answer(1, 0, [1], { thumb: 'down' }), answer(1, 1, [0], { thumb: 'up' })],
    ...[answer(2, 0, [1], { thumb: 'up' }), answer(2, 1, [0], { thumb: 'up' })],
    ...[answer(3, 0, [1], { thumb: 'up' }), answer(3, 1, [0])],
  ]);
  expect(people).toMatchObject({ samples: 2, share: 0.5 });
});

test('other judges: how far they order the same answers alike, ties included', () => {
  const { otherJudges } = trustOf(
    [
      ...[answer(0, 0, [1, 5]), answer(0, 1, [0, 3])],
      ...[answer(1, 0, [0.5, 4]), answer(1, 1, [0.5, 4])],
      ...[answer(2, 0, [1, 1]), answer(2, 1, [0, 2])],
      ...[answer(3, 0, [1, null]), answer(3, 1, [0, 2])],
    ],
    [verdict, { form: 'skills', model: 'p/other' }],
  );
  expect(otherJudges).toMatchObject([{ judge: 1, samples: 3, share: expect.closeTo(2 / 3) }]);
});

test('preferences that were read from the text, because the judge gave no log probabilities, are counted', () => {
  const judged = (call: string, value: unknown) => ({ position: 0, judge: 0, call, value });
  const judgements = [
    judged('1', { preference: 1.2, weighted: true }),
    judged('2', { preference: 2, weighted: false }),
    judged('3', null),
  ];
  expect(trustOf([], [preference], judgements).unweighted).toBe(1);
  expect(trustOf([], [verdict], judgements).unweighted).toBe(0);
});
