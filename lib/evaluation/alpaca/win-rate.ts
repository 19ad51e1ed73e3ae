import { mean, standardError } from '@/lib/evaluation/statistics/mean';

export interface WinRate {
  /** Judged samples. */
  samples: number;
  /** Samples without a preference, which count in no figure. */
  missing: number;
  /** In percent; null without judged samples. */
  winRate: number | null;
  /** Of the win rate, in percentage points; null for fewer than two judged samples. */
  standardError: number | null;
  /** In percent: a preference above one half is a win, one half is half a win. */
  discreteWinRate: number | null;
}

/** AlpacaEval 2.0's win rate of a model over the baseline. */
export function winRate(preferences: readonly (number | null)[]): WinRate {
  const wins = preferences.filter((preference) => preference !== null).map((preference) => preference - 1);
  return {
    samples: wins.length,
    missing: preferences.length - wins.length,
    winRate: inPercent(mean(wins)),
    standardError: inPercent(standardError(wins)),
    discreteWinRate: inPercent(mean(wins.map((win) => (Math.sign(win - 0.5) + 1) / 2))),
  };
}

function inPercent(share: number | null): number | null {
  return share === null ? null : 100 * share;
}
