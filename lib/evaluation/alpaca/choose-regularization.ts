import { type AlpacaReference, type ComparedSample, judgedRows, trainingRows } from './length-control-rows';
import { fitLogistic, logisticLoss } from './logistic-fit';

/** The values of C that the official tool tries: ten from 10⁻⁴ to 10⁴, evenly spaced by their logarithm. */
export const regularizationGrid = Array.from({ length: 10 }, (_, i) => 10 ** (-4 + (8 * i) / 9));

const folds = 5;

/**
 * Chooses C by 5-fold cross-validation: the value with the least loss on the rows that were held out, the smallest of
 * equals. Row i belongs to fold i mod 5. The labels of the gamed rows are known only in sum, so a fifth of their weight
 * stands for a fifth of the rows.
 */
export function chooseRegularization(samples: readonly ComparedSample[], reference: AlpacaReference): number {
  const rows = judgedRows(samples, reference.difficulty);
  const losses = regularizationGrid.map(() => 0);
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = rows.filter((_, i) => i % folds !== fold);
    const heldOut = rows.filter((_, i) => i % folds === fold);
    const training = trainingRows(kept, reference, 1 - 1 / folds);
    const test = trainingRows(heldOut, reference, 1 / folds);
    let solution = [0, 0, 0];
    for (const [i, c] of regularizationGrid.entries()) {
      solution = fitLogistic(training, c, solution);
      losses[i] = (losses[i] as number) + logisticLoss(test, solution);
    }
  }
  const least = losses.indexOf(Math.min(...losses));
  return regularizationGrid[least] as number;
}
