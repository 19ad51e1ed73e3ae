import { sampleCorrelation, sampleVariance } from 'simple-statistics';

/** A judged pair of answers. */
export interface JudgedLengths {
  /** Length of A minus length of B. */
  lengthDifference: number;
  /** 1 when A won, 0 when B did, between them otherwise. */
  preferenceForA: number;
}

export interface LengthBias {
  samples: number;
  /** Correlation of the length difference with the preference: 0 without bias. Null when either never varies. */
  correlation: number | null;
  /** How often the longer answer won, a draw counting half; null when lengths never differ. */
  longerPreferred: number | null;
}

/** Whether a judge prefers long answers. Long answers may also be better ones: a sign, not a proof. */
export function lengthBias(pairs: readonly JudgedLengths[]): LengthBias {
  const differences = pairs.map(({ lengthDifference }) => lengthDifference);
  const preferences = pairs.map(({ preferenceForA }) => preferenceForA);
  const varied = pairs.length >= 2 && sampleVariance(differences) > 0 && sampleVariance(preferences) > 0;
  const unequal = pairs.filter(({ lengthDifference }) => lengthDifference !== 0);
  const wins = unequal.reduce(
    (sum, pair) => sum + (pair.lengthDifference > 0 ? pair.preferenceForA : 1 - pair.preferenceForA),
    0,
  );
  return {
    samples: pairs.length,
    correlation: varied ? sampleCorrelation(differences, preferences) : null,
    longerPreferred: unequal.length === 0 ? null : wins / unequal.length,
  };
}
