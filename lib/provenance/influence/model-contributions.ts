/** What models gave to the answers of many runs. Pure. */
import type { RunTexts } from '@/lib/provenance/run-texts';

/** What one model gave to one answer. */
export interface ModelShare {
  model: string;
  /** The share of the answer's sentences that are first found in its calls, from 0 to 1. */
  share: number;
}

export interface ModelContribution {
  model: string;
  /** The runs in which it proposed. */
  runs: number;
  /** The runs to whose answer it gave nothing that was found in it first. */
  idleRuns: number;
  /** The mean of its shares. */
  share: number;
  /** Whether it gave so little in so many runs that it may be dropped. */
  mayBeDropped: boolean;
}

/** The shares of the models that proposed in a run. */
export function modelShares(
  references: RunTexts['references'],
  shares: ReadonlyMap<string, number>,
): ModelShare[] {
  return [...Map.groupBy(references, ({ model }) => model)].map(([model, own]) => ({
    model,
    share: own.reduce((sum, { call }) => sum + (shares.get(call) ?? 0), 0),
  }));
}

/** Fewer runs say nothing about a model. */
const fewestRuns = 5;
/** A mean share below this is as good as none. */
const smallestShare = 0.02;

/** @param runs the shares of the models of each run. The largest mean share comes first. */
export function modelContributions(runs: readonly (readonly ModelShare[])[]): ModelContribution[] {
  return [...Map.groupBy(runs.flat(), ({ model }) => model)]
    .map(([model, shares]) => {
      const share = shares.reduce((sum, own) => sum + own.share, 0) / shares.length;
      return {
        model,
        runs: shares.length,
        idleRuns: shares.filter((own) => own.share === 0).length,
        share,
        mayBeDropped: shares.length >= fewestRuns && share < smallestShare,
      };
    })
    .toSorted((a, b) => b.share - a.share);
}
