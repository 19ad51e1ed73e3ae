import { expect, test } from 'vitest';
import type { Judge } from '@/lib/evaluation/judging/judge';
import { finish } from '@/lib/steps';
import { evaluationReport } from './evaluation-report';
import type { JudgedCall, ScoredAnswer } from './scored-answer';

const answer = (
  position: number,
  contender: number,
  score: number | null,
  more: Partial<ScoredAnswer> = {},
) => ({
  ...{ position, contender, failed: false, scores: [score], costUsd: 1 + contender, latencyMs: 100 },
  ...{ firstTokenMs: 50, characters: 10, givenCharacters: null, category: null, thumb: null },
  ...more,
});
const reportOf = (
  answers: ScoredAnswer[],
  judge: Judge = { form: 'checks' },
  judgements: JudgedCall[] = [],
) =>
  finish(evaluationReport({ names: ['A', 'B'], judges: [judge], answers, judgements, lengthControl: null }));

test('the leaderboard has the best first, with what is missing', () => {
  const report = reportOf([
    ...[answer(0, 0, 0), answer(0, 1, 1), answer(1, 0, 0.5), answer(1, 1, 1)],
    ...[answer(2, 0, null, { failed: true }), answer(2, 1, 1)],
  ]);
  expect(report.judges[0]?.leaderboard).toMatchObject([
    { contender: 1, score: 1, samples: 3, missing: 0 },
    { contender: 0, score: 0.25, samples: 2, missing: 1 },
  ]);
  expect(report.judges[0]?.comparisons).toMatchObject([{ a: 1, b: 0, samples: 2, difference: 0.75 }]);
  expect(report.contenders).toMatchObject([
    { answered: 2, failed: 1, costUsd: 1 },
    { answered: 3, failed: 0, costUsd: 2 },
  ]);
});

test('a contender that is the baseline has no place on the leaderboard', () => {
  const judge: Judge = { form: 'preference', model: 'compatible/judge', baseline: 0 };
  const { judges } = reportOf(
    [answer(0, 0, null), answer(0, 1, 0.7), answer(1, 0, null), answer(1, 1, 0.5)],
    judge,
  );
  expect(judges[0]?.leaderboard).toMatchObject([{ contender: 1, score: 0.6, samples: 2, missing: 0 }]);
});

test('one sample has a score and no interval, and nothing is compared', () => {
  const { judges, contenders } = reportOf([answer(0, 0, 1), answer(0, 1, 0, { costUsd: null })]);
  expect(judges[0]?.leaderboard[0]).toMatchObject({ score: 1, interval: null, standardError: null });
  expect(judges[0]?.comparisons).toEqual([]);
  expect(contenders[1]?.costUsd).toBeNull();
});

test('nothing at all is a report without figures', () => {
  const { judges, contenders } = reportOf([]);
  expect(judges[0]?.leaderboard.map(({ score }) => score)).toEqual([null, null]);
  expect(contenders[0]).toMatchObject({ answered: 0, costUsd: null, latencyMs: null });
  expect(JSON.stringify(judges)).not.toContain('NaN');
});

test('a contender that costs more for less is not on the front', () => {
  const figures = reportOf([answer(0, 0, 1), answer(0, 1, 0)]).judges[0];
  expect(figures?.costFront).toEqual([0]);
  expect(figures?.winMatrix).toEqual([
    [null, 1],
    [0, null],
  ]);
});

test('categories have the mean of each contender, where there are two of them', () => {
  const of = (category: string) => ({ category });
  const answers = [answer(0, 0, 1, of('math')), answer(1, 0, 0, of('coding'))];
  expect(reportOf(answers).judges[0]?.categories).toEqual([
    { name: 'math', samples: 1, scores: [1, null] },
    { name: 'coding', samples: 1, scores: [0, null] },
  ]);
  expect(reportOf([answer(0, 0, 1, of('math'))]).judges[0]?.categories).toEqual([]);
});

test('a judge of pairs is trusted by how often both orders agree; what failed is counted', () => {
  const call = (position: number, order: string, value: string | null) => ({
    ...{ position, judge: 0, call: `0-1:${order}`, value },
  });
  const { trust, failures } =
    reportOf([answer(0, 0, 1), answer(0, 1, 0)], { form: 'verdict', model: 'p/j' }, [
      ...[call(0, 'aFirst', 'a'), call(0, 'bFirst', 'a')],
      ...[call(1, 'aFirst', 'a'), call(1, 'bFirst', 'b')],
      ...[call(2, 'aFirst', 'a'), call(2, 'bFirst', null)],
    ]).judges[0] ?? {};
  expect(trust?.order).toMatchObject({ samples: 2, consistent: 0.5 });
  expect(failures).toBe(1);
});

test('people agree with the judge where their thumbs differ between two answers', () => {
  const answers = [0, 1, 2].flatMap((position) => [
    answer(position, 0, 1, { thumb: position === 2 ? 'down' : 'up' }),
    answer(position, 1, 0, { thumb: position === 1 ? 'up' : position === 2 ? 'up' : 'down' }),
  ]);
  expect(reportOf(answers).judges[0]?.trust.people).toMatchObject({ samples: 2, share: 0.5 });
});

test('a preference has the win rate in percent, without the baseline', () => {
  const judge: Judge = { form: 'preference', model: 'p/j', baseline: 1 };
  const answers = [answer(0, 0, 1), answer(0, 1, null), answer(1, 0, 0.5), answer(1, 1, null)];
  expect(reportOf(answers, judge).judges[0]?.preference).toMatchObject([
    { contender: 0, winRate: 75, lengthControlled: null },
  ]);
});
