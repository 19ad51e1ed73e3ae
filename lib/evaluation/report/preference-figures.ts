import { winRate } from '@/lib/evaluation/alpaca/win-rate';
import type { JudgeReport } from './report-schema';
import type { ScoreTable } from './score-table';

/**
 * AlpacaEval's figures of every contender but the baseline. Without the difficulty file of its 805 prompts there is no
 * length-controlled win rate.
 */
export function preferenceFigures(
  { scores }: ScoreTable,
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
        lengthControlled: null,
      },
    ];
  });
}
