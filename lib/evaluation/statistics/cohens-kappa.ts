export interface Agreement {
  samples: number;
  /** The share of samples with equal labels; null without samples. */
  share: number | null;
  /** Cohen's kappa: agreement beyond chance. Null for fewer than two samples, or when both always say the same. */
  kappa: number | null;
}

/** The agreement of two judges, or of a judge with a person, about the same samples. */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement {
  const samples = pairs.length;
  if (samples === 0) return { samples, share: null, kappa: null };
  const share = pairs.filter(([first, second]) => first === second).length / samples;
  const labels = new Set(pairs.flat());
  let byChance = 0;
  for (const label of labels) {
    const first = pairs.filter((pair) => pair[0] === label).length / samples;
    const second = pairs.filter((pair) => pair[1] === label).length / samples;
    byChance += first * second;
  }
  return { samples, share, kappa: samples < 2 || byChance >= 1 ? null : (share - byChance) / (1 - byChance) };
}

/** Landis and Koch, 1977. */
export function kappaWords(kappa: number | null): string {
  if (kappa === null) return 'unknown: too few samples, or labels that never differ';
  if (kappa <= 0) return 'none beyond chance';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost perfect';
}
