/**
 * L1-regularised logistic regression without intercept, as liblinear solves it: minimises |w|₁ + C·Σ s·CE(y, σ(w·x)).
 *
 * The labels enter the gradient only as Σ s·y·x, so a set of rows is its features, its weights and these sums. That is
 * why rows can take part whose labels are known only in sum.
 */
export interface LogisticRows {
  /** One column per feature, all of the same length. */
  features: readonly Float64Array[];
  /** The weight s of each row. */
  weights: Float64Array;
  /** Σ s·y·x for each feature. */
  labelSums: readonly number[];
}

/** Newton steps are clipped to this, so that a flat start does not overshoot. */
const longestStep = 2;
const tolerance = 1e-7;
const mostSweeps = 2000;

/**
 * Cyclic coordinate descent with Newton steps and soft thresholds.
 * @param start weights to start from, for example the solution for a near C.
 */
export function fitLogistic(
  { features, weights, labelSums }: LogisticRows,
  c: number,
  start: readonly number[],
): number[] {
  const solution = [...start];
  const logits = logitsOf(features, solution);
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let longest = 0;
    for (const [j, column] of features.entries()) {
      const old = solution[j] as number;
      const step = clipped(newtonStep(column, weights, logits, labelSums[j] as number, old, c));
      if (step === 0) continue;
      solution[j] = old + step;
      for (let i = 0; i < logits.length; i += 1)
        logits[i] = (logits[i] as number) + step * (column[i] as number);
      longest = Math.max(longest, Math.abs(step));
    }
    if (longest < tolerance) break;
  }
  return solution;
}

/** Σ s·CE(y, σ(w·x)): the loss without the penalty. */
export function logisticLoss(
  { features, weights, labelSums }: LogisticRows,
  solution: readonly number[],
): number {
  const logits = logitsOf(features, solution);
  let loss = 0;
  for (let i = 0; i < logits.length; i += 1) loss += (weights[i] as number) * softplus(logits[i] as number);
  for (const [j, weight] of solution.entries()) loss -= weight * (labelSums[j] as number);
  return loss;
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function newtonStep(
  column: Float64Array,
  weights: Float64Array,
  logits: Float64Array,
  labelSum: number,
  weight: number,
  c: number,
): number {
  let gradient = -labelSum;
  let curvature = 0;
  for (let i = 0; i < column.length; i += 1) {
    const x = column[i] as number;
    if (x === 0) continue;
    const p = sigmoid(logits[i] as number);
    const sx = (weights[i] as number) * x;
    gradient += sx * p;
    curvature += sx * x * p * (1 - p);
  }
  if (!(curvature > 0)) return 0;
  const target = weight * curvature - gradient;
  return (Math.sign(target) * Math.max(Math.abs(target) - 1 / c, 0)) / curvature - weight;
}

function logitsOf(features: readonly Float64Array[], solution: readonly number[]): Float64Array {
  const logits = new Float64Array(features[0]?.length ?? 0);
  for (const [j, column] of features.entries()) {
    const weight = solution[j] as number;
    if (weight === 0) continue;
    for (let i = 0; i < logits.length; i += 1)
      logits[i] = (logits[i] as number) + weight * (column[i] as number);
  }
  return logits;
}

function clipped(step: number): number {
  return Math.max(-longestStep, Math.min(longestStep, step));
}

/** log(1 + eˣ) without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
