import { expect, test } from 'vitest';
import type { AlpacaReference } from '@/lib/evaluation/alpaca/length-control-rows';
import {
  lengthControlledWinRate,
  usualRegularization,
} from '@/lib/evaluation/alpaca/length-controlled-win-rate';
import { type JudgeWeights, referenceOf, samplesOf } from '@/tests/support/alpaca-data';
import { preferenceFigures } from './preference-figures';
import { scoreTable } from './score-table';
import type { ReportInput, ScoredAnswer } from './scored-answer';

const weights: JudgeWeights = [-1.2, 0.6, -0.4];
const reference = referenceOf(weights);
const samples = samplesOf(weights, reference);

const fields = {
  ...{ contender: 0, failed: false, costUsd: null, latencyMs: null, firstTokenMs: null },
  ...{ category: null, thumb: null },
};
const answers: ScoredAnswer[] = samples.map(({ prompt, preference, baselineLength, modelLength }) => ({
  ...fields,
  position: prompt,
  scores: [preference === null ? null : preference - 1],
  characters: modelLength,
  givenCharacters: baselineLength,
}));

function figuresOf(
  own: ScoredAnswer[],
  {
    lengthControl = reference,
    baseline = 'given',
  }: { lengthControl?: AlpacaReference | null; baseline?: 'given' | number },
) {
  const input: ReportInput = {
    ...{ names: ['A', 'B'], judges: [], judgements: [] },
    answers: own,
    lengthControl,
  };
  return preferenceFigures(input, scoreTable(own, baseline === 'given' ? 1 : 2, 0), 0, baseline);
}

test('all of AlpacaEval’s prompts give its win rate and its length-controlled one', () => {
  const [figures] = figuresOf(answers, {});
  const mean = samples.reduce((sum, { preference }) => sum + (preference ?? 0) - 1, 0) / samples.length;
  expect(figures?.winRate).toBeCloseTo(100 * mean, 6);
  const controlled = lengthControlledWinRate(samples, reference, usualRegularization);
  expect(figures?.lengthControlled?.winRate).toBeCloseTo(controlled?.winRate as number, 6);
  expect(figures?.lengthControlled?.standardError).toBeCloseTo(controlled?.standardError as number, 6);
});

test('the order in which answers were stored changes nothing', () => {
  expect(figuresOf(answers.toReversed(), {})).toEqual(figuresOf(answers, {}));
});

test('a part of the prompts has no length-controlled win rate, and neither has another dataset', () => {
  const [part] = figuresOf(answers.slice(1), {});
  expect(part?.winRate).toBeGreaterThan(0);
  expect(part?.lengthControlled).toBeNull();
  const [other] = figuresOf(answers, { lengthControl: null });
  expect(other?.lengthControlled).toBeNull();
});

test('a contender that is the baseline has no figures, and the other no length control', () => {
  const both = answers.flatMap((own) => [
    { ...own, scores: [null] },
    { ...own, contender: 1 },
  ]);
  const figures = figuresOf(both, { baseline: 0 });
  expect(figures).toMatchObject([{ contender: 1, lengthControlled: null }]);
  expect(figures[0]?.winRate).toBeGreaterThan(0);
});
