/** The rows of AlpacaEval's length-control model: the judged samples and the rows of the length-gamed baselines. */
import { sampleStandardDeviation } from 'simple-statistics';
import type { LogisticRows } from './logistic-fit';

/** What AlpacaEval publishes for its prompts, its baseline and its judge. Valid for nothing else. */
export interface AlpacaReference {
  /** The difficulty of each prompt. */
  difficulty: readonly number[];
  /** tanh of the standardised length difference: all prompts of the verbose baseline, then all of the concise one. */
  gamedTanh: readonly number[];
  /** 0.1·Σ tanh·y and 0.1·Σ difficulty·y over the rows of the gamed baselines. */
  gamedLabelSums: readonly [number, number];
}

export interface ComparedSample {
  /** The position of the prompt among the reference's. */
  prompt: number;
  /** From 1 (the baseline is better) to 2 (the model is); null where the judge gave none. */
  preference: number | null;
  /** Lengths in Unicode code points. */
  baselineLength: number;
  modelLength: number;
}

/** What the model sees of a judged sample. */
export interface JudgedRow {
  /** tanh of the standardised length difference. */
  tanh: number;
  difficulty: number;
  /** From 0 (the baseline is better) to 1. */
  label: number;
}

/** The lambda of 0.2 of the official tool, over its two gamed baselines. */
const gamedWeight = 0.1;

/** Length differences are standardised over all samples, judged or not, as in the official tool. */
export function judgedRows(samples: readonly ComparedSample[], difficulty: readonly number[]): JudgedRow[] {
  const deltas = samples.map(({ baselineLength, modelLength }) => baselineLength - modelLength);
  const deviation = deltas.length < 2 ? 0 : sampleStandardDeviation(deltas);
  return samples.flatMap(({ prompt, preference }, i) =>
    preference === null
      ? []
      : [
          {
            tanh: deviation === 0 ? 0 : Math.tanh((deltas[i] as number) / deviation),
            difficulty: difficulty[prompt] as number,
            label: preference - 1,
          },
        ],
  );
}

/**
 * The judged rows and those of the gamed baselines.
 * @param share the part of the weight of the gamed rows that counts: 1, or less when some are held out.
 */
export function trainingRows(
  rows: readonly JudgedRow[],
  reference: AlpacaReference,
  share: number,
): LogisticRows {
  const { difficulty, gamedTanh, gamedLabelSums } = reference;
  const gamedDifficulty = gamedTanh.map((_, i) => difficulty[i % difficulty.length] as number);
  const sumOf = (value: (row: JudgedRow) => number) => rows.reduce((sum, row) => sum + value(row), 0);
  return {
    features: [
      Float64Array.from([...rows.map(({ tanh }) => tanh), ...gamedTanh]),
      Float64Array.from([...rows.map((row) => row.difficulty), ...gamedDifficulty]),
      Float64Array.from([...rows.map(() => 1), ...gamedTanh.map(() => 0)]),
    ],
    weights: Float64Array.from([...rows.map(() => 1), ...gamedTanh.map(() => share * gamedWeight)]),
    labelSums: [
      sumOf(({ tanh, label }) => tanh * label) + share * gamedLabelSums[0],
      sumOf((row) => row.difficulty * row.label) + share * gamedLabelSums[1],
      sumOf(({ label }) => label),
    ],
  };
}
