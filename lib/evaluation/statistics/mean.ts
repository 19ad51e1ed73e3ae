/** Means and their standard errors. Null, never NaN, where there are too few values. */
import { mean as compensatedMean, sampleStandardDeviation } from 'simple-statistics';

/** Null without values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : compensatedMean(values as number[]);
}

/** Standard error of the mean, from the sample standard deviation (ddof 1). Null for fewer than two values. */
export function standardError(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  return sampleStandardDeviation(values as number[]) / Math.sqrt(values.length);
}
