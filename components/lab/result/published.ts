/** Published figures of the Mixture-of-Agents paper (arXiv 2406.04692, tables 2 and 3, version of June 2024). */

export interface PublishedPoint {
  name: string;
  /** Calls per question. */
  calls: number;
  /** AlpacaEval 2.0, length-controlled win rate and win rate, in percent. */
  lengthControlled: number;
  winRate: number;
  /** MT-Bench, from 1 to 10. */
  mtBench: number;
}

export const publishedPoints: readonly PublishedPoint[] = [
  { name: 'MoA with GPT-4o', calls: 13, lengthControlled: 65.7, winRate: 78.7, mtBench: 9.4 },
  { name: 'MoA', calls: 13, lengthControlled: 65.1, winRate: 59.8, mtBench: 9.25 },
  { name: 'MoA-Lite', calls: 7, lengthControlled: 59.3, winRate: 57.0, mtBench: 9.18 },
  { name: 'GPT-4o alone', calls: 1, lengthControlled: 57.5, winRate: 51.3, mtBench: 9.19 },
];

export interface PublishedCurve {
  series: string;
  points: readonly { value: number; lengthControlled: number }[];
}

/** By the number of proposers, with 2 layers and Qwen1.5-110B-Chat as the aggregator. */
export const publishedCurves: readonly PublishedCurve[] = [
  { series: 'Several models', points: points(47.8, 58.8, 58.0, 61.3) },
  { series: 'One model, sampled', points: points(47.8, 54.5, 56.1, 56.7) },
];

export const publishedSource = {
  title: 'Wang et al., Mixture-of-Agents Enhances Large Language Model Capabilities',
  href: 'https://arxiv.org/abs/2406.04692',
} as const;

function points(...figures: readonly number[]) {
  const counts = [1, 2, 3, 6];
  return figures.map((lengthControlled, i) => ({ value: counts[i] ?? 0, lengthControlled }));
}
