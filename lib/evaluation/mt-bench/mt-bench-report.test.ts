import { expect, test } from 'vitest';
import { mtBenchJudgementSchema } from './mt-bench-judgement';
import { mtBenchReport } from './mt-bench-report';

/** A judgement as FastChat writes it. */
const judged = (question: number, turn: 1 | 2, text: string, more: object = {}) =>
  mtBenchJudgementSchema.parse({
    question_id: question,
    model: 'mine',
    judge: ['gpt-4', turn === 1 ? 'single-v1' : 'single-v1-multi-turn'],
    user_prompt: '[Question] …',
    judgment: text,
    turn,
    tstamp: 1_700_000_000,
    ...more,
  });

test('the average is pooled over all ratings and is not the mean of the turns', () => {
  const report = mtBenchReport([
    judged(81, 1, 'Rating: [[9]]'),
    judged(82, 1, 'Rating: [[6]]'),
    judged(81, 2, 'Rating: [[3]]'),
  ]);
  expect(report.mine).toMatchObject({ average: 6, turn_1: 7.5, turn_2: 3, judgements: 3 });
});

test('categories come from the numbers of the questions', () => {
  const report = mtBenchReport([
    judged(81, 1, '[[9]]'),
    judged(81, 2, '[[8]]'),
    judged(111, 1, '[[2]]'),
    judged(7, 1, '[[4]]'),
    judged(8, 1, '[[5]]', { category: 'puns' }),
  ]);
  expect(report.mine?.categories).toEqual({ writing: 8.5, math: 2, puns: 5 });
});

test('a judgement without a rating is dropped and counted', () => {
  const report = mtBenchReport([
    judged(81, 1, '[[9]]'),
    judged(82, 1, 'I cannot rate that.'),
    judged(83, 1, 'x', { score: -1 }),
  ]);
  expect(report.mine).toMatchObject({ average: 9, judgements: 1, dropped: 2 });
});

test('a repeated judgement counts once, the first time; another judge is another judgement', () => {
  const report = mtBenchReport([
    judged(81, 1, '[[9]]'),
    judged(81, 1, '[[1]]'),
    judged(81, 1, '[[5]]', { judge: ['other', 'single-v1'] }),
  ]);
  expect(report.mine).toMatchObject({ average: 7, judgements: 2, duplicates: 1 });
});

test('the score of the file is used where there is one', () => {
  expect(mtBenchReport([judged(81, 1, '[[9]]', { score: 4 })]).mine?.average).toBe(4);
});

test('every model has its own figures, and a model without ratings has none', () => {
  const report = mtBenchReport([judged(81, 1, '[[9]]'), judged(81, 1, 'no', { model: 'other' })]);
  expect(report.mine?.average).toBe(9);
  expect(report.other).toMatchObject({
    average: null,
    turn_1: null,
    turn_2: null,
    categories: {},
    dropped: 1,
  });
});
