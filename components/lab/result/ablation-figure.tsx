'use client';

import dynamic from 'next/dynamic';
import { ablationSeries, hasNumbers, type Series } from '@/components/lab/charts/ablation-series';
import { LabSection } from '@/components/lab/shared/lab-section';
import { Skeleton } from '@/components/ui/skeleton';
import type { AskedExperiment } from '@/lib/contract/lab/evaluation-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import { plainName } from '@/lib/format/plain-name';
import { scoreWords } from '@/lib/reading/evaluation-words';
import type { ResultProps } from './result-props';

const loading = () => <Skeleton className="h-72 w-full" />;
const CurveChart = dynamic(
  () => import('@/components/lab/charts/curve-chart').then((module) => module.CurveChart),
  { ssr: false, loading },
);
const NamedBars = dynamic(
  () => import('@/components/lab/charts/named-bars').then((module) => module.NamedBars),
  { ssr: false, loading },
);

/** What an experiment varies, and what that does to the score. */
export function AblationFigure({
  judge,
  figures,
  experiment,
}: ResultProps & { experiment: AskedExperiment }) {
  const series = ablationSeries(experiment, figures).map((one) => ({ ...one, name: plainName(one.name) }));
  const title = `${experiment.axis}: what it does to the score`;
  const label = `${title}: chart. The table below has the same figures.`;
  const words = (score: number) => scoreWords(score, judge);
  if (series.length === 0) return null;
  return (
    <LabSection title={title} about="Whiskers are 95% intervals by bootstrap.">
      <div className="rounded-xl border bg-surface p-3">
        {hasNumbers(series) ? (
          <CurveChart
            curves={series.map(({ name, points }) => ({
              name,
              points: points.map((point) => ({ ...point, value: Number(point.value) })),
            }))}
            label={label}
            axis={experiment.axis}
            scoreWords={words}
          />
        ) : (
          <NamedBars
            bars={series.flatMap(({ points }) =>
              points.map(({ value, score, reach }) => ({ name: plainName(String(value)), score, reach })),
            )}
            label={label}
            axis={experiment.axis}
            scoreWords={words}
          />
        )}
      </div>
      <SeriesTable title={title} axis={experiment.axis} series={series} judge={judge} />
    </LabSection>
  );
}

interface SeriesTableProps {
  title: string;
  axis: string;
  series: readonly Series[];
  judge: Judge;
}

function SeriesTable({ title, axis, series, judge }: SeriesTableProps) {
  return (
    <details className="text-small">
      <summary className="min-h-6 text-ink-muted touch:min-h-11">Figures as a table</summary>
      <table className="mt-2 w-full">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b text-left text-ink-muted">
            <th className="py-1.5 font-normal">Curve</th>
            <th className="py-1.5 text-right font-normal">{axis}</th>
            <th className="py-1.5 text-right font-normal">Score</th>
            <th className="py-1.5 text-right font-normal">95% interval</th>
          </tr>
        </thead>
        <tbody>
          {series.flatMap(({ name, points }) =>
            points.map(({ value, score, reach }) => (
              <tr key={`${name} ${value}`} className="border-b last:border-b-0">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {name}
                </th>
                <td className="figures py-1.5 text-right">{value}</td>
                <td className="figures py-1.5 text-right">{scoreWords(score, judge)}</td>
                <td className="figures py-1.5 text-right">
                  {reach === null
                    ? 'too few samples'
                    : `${scoreWords(score - reach[0], judge)} to ${scoreWords(score + reach[1], judge)}`}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
