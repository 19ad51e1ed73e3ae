/** The curves of an experiment. Pure. */
import type { AskedExperiment } from '@/lib/contract/lab/evaluation-contract';
import type { JudgeReport } from '@/lib/evaluation/report/report-schema';

export interface SeriesPoint {
  contender: number;
  value: number | string;
  score: number;
  /** How far the 95% interval reaches below and above the score; null for fewer than two samples. */
  reach: [number, number] | null;
  samples: number;
}

export interface Series {
  name: string;
  points: SeriesPoint[];
}

/** Each curve in the order of its axis. One proposer is the same for all curves, so it begins each of them. */
export function ablationSeries(
  { kind, places }: AskedExperiment,
  { leaderboard }: Pick<JudgeReport, 'leaderboard'>,
): Series[] {
  const series = new Map<string, SeriesPoint[]>();
  places.forEach((place, contender) => {
    const placing = leaderboard.find((one) => one.contender === contender);
    if (placing === undefined || placing.score === null || !Number.isFinite(placing.score)) return;
    const { score, interval, samples } = placing;
    const reach: SeriesPoint['reach'] =
      interval === null ? null : [Math.max(0, score - interval.low), Math.max(0, interval.high - score)];
    const points = series.get(place.series) ?? [];
    series.set(place.series, [...points, { contender, value: place.value, score, reach, samples }]);
  });
  const all = [...series].map(([name, points]) => ({ name, points: inOrder(points) }));
  const shared = all.flatMap(({ points }) => points).find(({ value }) => value === 1);
  if (kind !== 'diversity' || shared === undefined) return all;
  return all.map(({ name, points }) => ({
    name,
    points: points.some(({ value }) => value === 1) ? points : [shared, ...points],
  }));
}

function inOrder(points: readonly SeriesPoint[]): SeriesPoint[] {
  return points.toSorted((a, b) =>
    typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : 0,
  );
}

/** Whether the axis has numbers, for curves; otherwise it has names, for bars. */
export function hasNumbers(series: readonly Series[]): boolean {
  return series.every(({ points }) => points.every(({ value }) => typeof value === 'number'));
}
