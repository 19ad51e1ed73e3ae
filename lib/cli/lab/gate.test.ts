import { expect, test } from 'vitest';
import type { Contender, Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import { gateOf } from './gate';

const evaluation: Pick<Evaluation, 'contenders' | 'judges'> = {
  contenders: ['Mine', 'Other'].map((name) => ({
    name,
    slug: null,
    mixture: { layers: [{}] },
  })) as Contender[],
  judges: [{ form: 'checks' }],
};
const reportOf = (...scores: (number | null)[]) =>
  ({
    judges: [{ leaderboard: scores.map((score, contender) => ({ contender, score })) }],
  }) as unknown as EvaluationReport;
const gate = (score: number, contender: string | null, report: EvaluationReport) =>
  gateOf({ score, share: true, contender }, evaluation, report);

test('the first contender passes with the asked score, and fails below it', () => {
  expect(gate(0.65, null, reportOf(0.65, 0))).toEqual({ passed: true, words: 'Mine: 65.0% reaches 65.0%.' });
  expect(gate(0.65, null, reportOf(0.64, 1))).toMatchObject({ passed: false });
});

test('another contender can be gated, and one without a score does not pass', () => {
  expect(gate(0.5, 'other', reportOf(0, 0.8))).toMatchObject({ passed: true });
  expect(gate(0, '2', reportOf(1, null))).toEqual({
    passed: false,
    words: 'Other has no score, so the gate is not passed.',
  });
});
