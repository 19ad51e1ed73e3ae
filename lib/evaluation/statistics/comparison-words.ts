import type { Comparison } from './compare-scores';

export interface ComparisonNames {
  a: string;
  b: string;
  /** The unit of a score in the plural, for example "points". */
  unit: string;
}

/** Answers "Is A better than B?" in a sentence with the probability. */
export function comparisonWords(comparison: Comparison | null, { a, b, unit }: ComparisonNames): string {
  if (comparison === null)
    return `${a} and ${b} cannot be compared: at least two samples need scores of both.`;
  const { difference, interval, samples } = comparison;
  const [better, worse] = comparison.probability >= 0.5 ? [a, b] : [b, a];
  const probability = Math.max(comparison.probability, 1 - comparison.probability);
  const range = `95% interval ${signed(interval.low)} to ${signed(interval.high)}, ${samples} samples`;
  const figures = `${a} minus ${b}: ${signed(difference)} ${unit} (${range}).`;
  if (difference === 0) return `It is open which is better: ${a} and ${b} have the same mean. ${figures}`;
  return `${verdict(better, worse, probability)} ${figures}`;
}

function verdict(better: string, worse: string, probability: number): string {
  const percent = inPercent(probability);
  if (probability >= 0.975) return `${better} is better than ${worse} (probability ${percent}).`;
  if (probability >= 0.9) return `${better} is probably better than ${worse} (probability ${percent}).`;
  return `It is open which is better: ${better} is ahead of ${worse} with probability ${percent}.`;
}

/** Never rounds to 100%. */
function inPercent(probability: number): string {
  return `${Math.floor(1000 * probability) / 10}%`;
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(Math.abs(value) < 10 ? 2 : 1);
  if (Number(text) === 0) return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}
