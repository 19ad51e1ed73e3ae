import { alpacaPrompts } from '@/lib/evaluation/alpaca/alpaca-file';
import type { ComparedSample } from '@/lib/evaluation/alpaca/length-control-rows';
import {
  lengthControlledWinRate,
  usualRegularization,
} from '@/lib/evaluation/alpaca/length-controlled-win-rate';
import { winRate } from '@/lib/evaluation/alpaca/win-rate';
import type { JudgeReport } from './report-schema';
import type { ScoreTable } from './score-table';
import type { ReportInput, ScoredAnswer } from './scored-answer';

/** AlpacaEval's figures of every contender but the baseline. */
export function preferenceFigures(
  input: ReportInput,
  { scores }: ScoreTable,
  judge: number,
  baseline: 'given' | number,
): JudgeReport['preference'] {
  return scores.flatMap((own, contender) => {
    if (contender === baseline) return [];
    const figures = winRate(own.map((score) => (score === null ? null : score + 1)));
    return [
      {
        contender,
        winRate: figures.winRate,
        standardError: figures.standardError,
        discreteWinRate: figures.discreteWinRate,
        lengthControlled: baseline === 'given' ? lengthControlled(input, judge, contender) : null,
      },
    ];
  });
}

/** Null unless all of AlpacaEval's prompts were answered and their difficulties are known. */
function lengthControlled({ answers, lengthControl }: ReportInput, judge: number, contender: number) {
  const own = answers.filter((answer) => answer.contender === contender);
  if (lengthControl === null || own.length !== alpacaPrompts) return null;
  const samples = own
    .toSorted((a, b) => a.position - b.position)
    .map((answer) => comparedSample(answer, judge));
  const figures = lengthControlledWinRate(samples, lengthControl, usualRegularization);
  return figures === null ? null : { winRate: figures.winRate, standardError: figures.standardError };
}

function comparedSample(
  { position, scores, characters, givenCharacters }: ScoredAnswer,
  judge: number,
): ComparedSample {
  const score = scores[judge] ?? null;
  return {
    prompt: position,
    preference: score === null ? null : score + 1,
    baselineLength: givenCharacters ?? 0,
    modelLength: characters,
  };
}
