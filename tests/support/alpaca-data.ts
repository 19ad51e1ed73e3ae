/** Made-up data in the form of AlpacaEval’s length control, from a judge whose weights are known. */
import {
  type AlpacaReference,
  type ComparedSample,
  type JudgedRow,
  judgedRows,
} from '@/lib/evaluation/alpaca/length-control-rows';
import { sigmoid } from '@/lib/evaluation/alpaca/logistic-fit';

/** The weights of the length difference, the difficulty and the model. */
export type JudgeWeights = readonly [number, number, number];

/** AlpacaEval’s number of prompts. */
export const knownPrompts = 805;

export function referenceOf([length, difficulty]: JudgeWeights): AlpacaReference {
  const d = Array.from({ length: knownPrompts }, (_, i) => 2 * Math.sin(i * 1.7));
  const gamedTanh = Array.from({ length: 2 * knownPrompts }, (_, i) =>
    Math.sin(i * 0.9 + (i < knownPrompts ? 1 : 2)),
  );
  let [tanhSum, difficultySum] = [0, 0];
  for (const [i, tanh] of gamedTanh.entries()) {
    const di = d[i % knownPrompts] as number;
    const label = sigmoid(length * tanh + difficulty * di);
    tanhSum += 0.1 * tanh * label;
    difficultySum += 0.1 * di * label;
  }
  return { difficulty: d, gamedTanh, gamedLabelSums: [tanhSum, difficultySum] };
}

/** @param extra characters by which every second answer of the model is longer. */
export function samplesOf(weights: JudgeWeights, reference: AlpacaReference, extra = 0): ComparedSample[] {
  const samples = reference.difficulty.map((_, prompt) => ({
    prompt,
    preference: 1,
    baselineLength: 1000 + ((prompt * 37) % 900),
    modelLength: 900 + ((prompt * 53) % 1100) + (prompt % 2) * extra,
  }));
  const rows = judgedRows(samples, reference.difficulty);
  return samples.map((sample, i) => ({
    ...sample,
    preference: 1 + preferenceOfModel(weights, rows[i]),
  }));
}

function preferenceOfModel([length, difficulty, model]: JudgeWeights, row: JudgedRow | undefined): number {
  return row === undefined ? 0.5 : sigmoid(length * row.tanh + difficulty * row.difficulty + model);
}

/** A file as `strata lab alpaca-lc` reads it. All judges share the length and difficulty weights of the first. */
export function alpacaFileOf(models: Readonly<Record<string, JudgeWeights>>) {
  const reference = referenceOf(Object.values(models)[0] ?? [0, 0, 0]);
  return {
    d: [...reference.difficulty],
    gamed_tanh: reference.gamedTanh,
    gamed_label_sums: reference.gamedLabelSums,
    models: Object.fromEntries(
      Object.entries(models).map(([name, weights]) => {
        const samples = samplesOf(weights, reference);
        return [
          name,
          {
            pref: samples.map(({ preference }) => preference),
            len1: samples.map(({ baselineLength }) => baselineLength),
            len2: samples.map(({ modelLength }) => modelLength),
          },
        ];
      }),
    ),
  };
}
