import { expect, test } from 'vitest';
import { alpacaFileOf } from '@/tests/support/alpaca-data';
import { alpacaFileSchema } from './alpaca-file';
import { alpacaReport } from './alpaca-report';
import { usualRegularization } from './length-controlled-win-rate';

const usual = () => usualRegularization;

test('every model has the figures of the official leaderboard', () => {
  const report = alpacaReport(alpacaFileSchema.parse(alpacaFileOf({ mine: [-1, 0.5, 0.2] })), usual);
  expect(Object.keys(report)).toEqual(['mine']);
  for (const value of Object.values(report.mine ?? {})) expect(value).toBeGreaterThan(0);
});

test('a model without judgements has no figures, and no NaN', () => {
  const file = { ...alpacaFileOf({}), models: { none: { pref: [], len1: [], len2: [] } } };
  expect(alpacaReport(alpacaFileSchema.parse(file), usual).none).toEqual({
    win_rate: null,
    standard_error: null,
    discrete_win_rate: null,
    lc_win_rate: null,
    lc_standard_error: null,
  });
});

test('a missing judgement is left out and a legacy 0 is a draw', () => {
  const file = {
    ...alpacaFileOf({}),
    models: { m: { pref: [2, null, 0], len1: [9, 9, 9], len2: [5, 6, 7] } },
  };
  expect(alpacaReport(alpacaFileSchema.parse(file), usual).m).toMatchObject({
    win_rate: 75,
    discrete_win_rate: 75,
  });
});

test('a file of other prompts, or with lists of different lengths, is refused', () => {
  const file = alpacaFileOf({});
  expect(alpacaFileSchema.safeParse({ ...file, d: file.d.slice(1) }).error?.message).toContain('805');
  const uneven = { ...file, models: { m: { pref: [1, 2], len1: [3], len2: [3, 4] } } };
  expect(alpacaFileSchema.safeParse(uneven).error?.message).toContain('same length');
});
