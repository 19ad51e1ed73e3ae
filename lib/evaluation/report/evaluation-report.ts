/** Computes the figures of an evaluation. */

import { mean } from '@/lib/evaluation/statistics/mean';
import type { Steps } from '@/lib/steps';
import { judgeReport } from './judge-report';
import type { ContenderFigures, EvaluationReport } from './report-schema';
import type { ReportInput, ScoredAnswer } from './scored-answer';

/** Yields between parts, so that whoever computes it can let other work pass. */
export function* evaluationReport(input: ReportInput): Steps<EvaluationReport> {
  const contenders = input.names.map((_, contender) =>
    figuresOf(
      contender,
      input.answers.filter((answer) => answer.contender === contender),
    ),
  );
  const judges = [];
  for (const judge of input.judges.keys()) judges.push(yield* judgeReport(input, judge, contenders));
  return { contenders, judges };
}

function figuresOf(contender: number, answers: readonly ScoredAnswer[]): ContenderFigures {
  const answered = answers.filter(({ failed }) => !failed);
  const meanOf = (value: (answer: ScoredAnswer) => number | null) =>
    mean(answered.map(value).filter((known) => known !== null));
  return {
    contender,
    answered: answered.length,
    failed: answers.length - answered.length,
    costUsd: answered.some(({ costUsd }) => costUsd === null) ? null : meanOf(({ costUsd }) => costUsd),
    latencyMs: meanOf(({ latencyMs }) => latencyMs),
    firstTokenMs: meanOf(({ firstTokenMs }) => firstTokenMs),
    characters: meanOf(({ characters }) => characters),
  };
}
