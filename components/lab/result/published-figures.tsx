'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { LabSection } from '@/components/lab/shared/lab-section';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Judge } from '@/lib/evaluation/judging/judge';
import { publishedCurves, publishedPoints, publishedSource } from './published';

const CurveChart = dynamic(
  () => import('@/components/lab/charts/curve-chart').then((module) => module.CurveChart),
  { ssr: false, loading: () => <Skeleton className="h-72 w-full" /> },
);

const percent = (value: number) => `${value.toFixed(1)}%`;

/** The paper's figures beside one's own, on request, with their source and why they differ. */
export function PublishedFigures({ judge }: { judge: Judge }) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <Button look="outline" className="self-start" onClick={() => setShown(true)}>
        Show the paper’s published figures
      </Button>
    );
  }
  const rating = judge.form === 'rating';
  return (
    <LabSection
      title="Published in the paper"
      about="Other questions, other models and another judge: GPT-4 judged these in 2024. Compare the shape of the curves with your result, not the numbers."
      actions={<Button onClick={() => setShown(false)}>Hide</Button>}
    >
      <div className="grid gap-6 xl:grid-cols-2">
        <div className="rounded-xl border bg-surface p-3">
          <p className="px-2 text-ink-muted text-small">
            {rating ? 'MT-Bench score' : 'AlpacaEval 2.0, length-controlled win rate'} by calls of a question
          </p>
          <CurveChart
            curves={publishedPoints.map(({ name, calls, lengthControlled, mtBench }) => ({
              name,
              points: [{ value: calls, score: rating ? mtBench : lengthControlled }],
            }))}
            label="Published scores by calls of a question. The table below has the same figures."
            axis="Calls of a question"
            scoreWords={rating ? (score) => score.toFixed(2) : percent}
          />
        </div>
        <div className="rounded-xl border bg-surface p-3">
          <p className="px-2 text-ink-muted text-small">
            AlpacaEval 2.0, length-controlled win rate by number of proposers, 2 layers
          </p>
          <CurveChart
            curves={publishedCurves.map(({ series, points }) => ({
              name: series,
              points: points.map(({ value, lengthControlled }) => ({ value, score: lengthControlled })),
            }))}
            label="Published win rates by number of proposers."
            axis="Proposers"
            scoreWords={percent}
          />
        </div>
      </div>
      <div className="overflow-x-auto">
        <table className="w-full text-small">
          <caption className="sr-only">Published figures of the paper</caption>
          <thead>
            <tr className="border-b text-ink-muted">
              <th className="py-1.5 text-left font-normal">Mixture</th>
              {['Calls', 'AlpacaEval 2.0 LC', 'AlpacaEval 2.0', 'MT-Bench'].map((heading) => (
                <th key={heading} className="px-2 py-1.5 text-right font-normal">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {publishedPoints.map((point) => (
              <tr key={point.name} className="border-b last:border-b-0">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {point.name}
                </th>
                <td className="figures px-2 text-right">{point.calls}</td>
                <td className="figures px-2 text-right">{percent(point.lengthControlled)}</td>
                <td className="figures px-2 text-right">{percent(point.winRate)}</td>
                <td className="figures px-2 text-right">{point.mtBench.toFixed(2)}</td>
              </tr>
            ))}
            {publishedCurves.flatMap(({ series, points }) =>
              points.map(({ value, lengthControlled }) => (
                <tr key={`${series} ${value}`} className="border-b last:border-b-0">
                  <th scope="row" className="py-1.5 text-left font-normal">
                    {series}, n = {value}
                  </th>
                  <td className="figures px-2 text-right">{value + 1}</td>
                  <td className="figures px-2 text-right">{percent(lengthControlled)}</td>
                  <td className="px-2 text-right">–</td>
                  <td className="px-2 text-right">–</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <p className="text-ink-muted text-small">
        Source:{' '}
        <a
          href={publishedSource.href}
          rel="noreferrer"
          target="_blank"
          className="underline underline-offset-2 hover:text-ink"
        >
          {publishedSource.title}, arXiv 2406.04692
        </a>
        .
      </p>
    </LabSection>
  );
}
