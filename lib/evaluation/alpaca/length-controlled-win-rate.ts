import { mean, standardError } from '@/lib/evaluation/statistics/mean';
import { type AlpacaReference, type ComparedSample, judgedRows, trainingRows } from './length-control-rows';
import { fitLogistic, sigmoid } from './logistic-fit';

export interface LengthControlledWinRate {
  /** In percent. */
  winRate: number;
  /** In percentage points. */
  standardError: number;
  /** Weights of the length difference, the difficulty and the model itself. */
  weights: readonly [length: number, difficulty: number, model: number];
}

/** The C that reproduces the published figures of models to about 0.1 point without a search. */
export const usualRegularization = 21.54;

/**
 * AlpacaEval 2.0's length-controlled win rate: what the judge is expected to prefer if both outputs had the same length.
 * Null for fewer than two judged samples.
 */
export function lengthControlledWinRate(
  samples: readonly ComparedSample[],
  reference: AlpacaReference,
  c: number,
): LengthControlledWinRate | null {
  const judged = judgedRows(samples, reference.difficulty);
  if (judged.length < 2) return null;
  const rows = trainingRows(judged, reference, 1);
  const [length = 0, difficulty = 0, model = 0] = fitLogistic(rows, c, [0, 0, 0]);
  const expected = samples.map(({ prompt }) =>
    sigmoid(difficulty * (reference.difficulty[prompt] as number) + model),
  );
  const average = mean(expected);
  const error = standardError(expected);
  if (average === null || error === null) return null;
  return { winRate: 100 * average, standardError: 100 * error, weights: [length, difficulty, model] };
}
