import { type AlpacaFile, referenceOf } from './alpaca-file';
import type { AlpacaReference, ComparedSample } from './length-control-rows';
import { lengthControlledWinRate } from './length-controlled-win-rate';
import { winRate } from './win-rate';

/** The names of AlpacaEval's leaderboards. */
export interface AlpacaFigures {
  win_rate: number | null;
  standard_error: number | null;
  discrete_win_rate: number | null;
  lc_win_rate: number | null;
  lc_standard_error: number | null;
}

/** How C is found for a model: always the same, or by a search. */
export type ChooseRegularization = (samples: readonly ComparedSample[], reference: AlpacaReference) => number;

/**
 * The figures of every model of a file. As in the official tool, the i-th judgement of a model gets the i-th difficulty,
 * also where a model has fewer judgements than there are prompts.
 */
export function alpacaReport(file: AlpacaFile, chooseC: ChooseRegularization): Record<string, AlpacaFigures> {
  const reference = referenceOf(file);
  return Object.fromEntries(
    Object.entries(file.models).map(([name, model]) => [name, figuresOf(model, reference, chooseC)]),
  );
}

function figuresOf(
  model: AlpacaFile['models'][string],
  reference: AlpacaReference,
  chooseC: ChooseRegularization,
): AlpacaFigures {
  const plain = winRate(model.pref);
  const samples = comparedSamples(model);
  const controlled = lengthControlledWinRate(samples, reference, chooseC(samples, reference));
  return {
    win_rate: plain.winRate,
    standard_error: plain.standardError,
    discrete_win_rate: plain.discreteWinRate,
    lc_win_rate: controlled?.winRate ?? null,
    lc_standard_error: controlled?.standardError ?? null,
  };
}

function comparedSamples({ pref, len1, len2 }: AlpacaFile['models'][string]): ComparedSample[] {
  return pref.map((preference, prompt) => ({
    prompt,
    preference,
    baselineLength: len1[prompt] as number,
    modelLength: len2[prompt] as number,
  }));
}
