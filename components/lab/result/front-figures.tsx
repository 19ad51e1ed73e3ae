'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { frontPoints } from '@/components/lab/charts/front-points';
import { LabSection } from '@/components/lab/shared/lab-section';
import { Skeleton } from '@/components/ui/skeleton';
import { allResults, resultSearch } from '@/lib/client/queries/lab/result-address';
import { plainName } from '@/lib/format/plain-name';
import { money, seconds } from '@/lib/format/quantities';
import { scoreWords } from '@/lib/reading/evaluation-words';
import type { ResultProps } from './result-props';

// The chart library is as large as the rest of the page, so it is loaded when there is something to draw.
const FrontChart = dynamic(
  () => import('@/components/lab/charts/front-chart').then((module) => module.FrontChart),
  { ssr: false, loading: () => <Skeleton className="h-72 w-full" /> },
);

/** Quality against cost and against latency, each with its Pareto front. */
export function FrontFigures(props: ResultProps) {
  const free = props.contenders.every(({ costUsd }) => costUsd === 0);
  return (
    <div className={free ? 'flex flex-col gap-3' : 'grid gap-8 xl:grid-cols-2'}>
      {!free && (
        <FrontFigure
          {...props}
          title="Quality against cost"
          axis="Mean cost of a sample"
          of="costUsd"
          words={money}
          front={props.figures.costFront}
        />
      )}
      <FrontFigure
        {...props}
        title="Quality against latency"
        axis="Mean latency of a sample"
        of="latencyMs"
        words={seconds}
        front={props.figures.latencyFront}
      />
      {free && (
        <p className="text-ink-muted text-small">
          All contenders are free of cost, so there is no chart of quality against cost.
        </p>
      )}
    </div>
  );
}

interface FrontFigureProps extends ResultProps {
  title: string;
  axis: string;
  of: 'costUsd' | 'latencyMs';
  words: (value: number) => string;
  front: readonly number[];
}

function FrontFigure({ title, axis, of, words, front, ...props }: FrontFigureProps) {
  const { evaluation, place, contenders, judge, position, figures } = props;
  const router = useRouter();
  const points = frontPoints(figures, front, (contender) => contenders[contender]?.[of] ?? null);
  const nameOf = (contender: number) => plainName(evaluation.contenders[contender]?.name ?? '');
  const open = (contender: number) => {
    const search = resultSearch({
      ...allResults,
      judge: position,
      a: contender,
      b: contender === 0 ? Math.min(1, evaluation.contenders.length - 1) : 0,
    });
    router.push(`${place.page}/samples${search === '' ? '' : `?${search}`}`);
  };
  return (
    <LabSection
      title={title}
      about="Numbers are places on the leaderboard. The line joins what nothing beats in both."
    >
      {points.length === 0 ? (
        <p className="text-ink-muted text-ui">
          {of === 'costUsd'
            ? 'No contender has a known cost and a score yet.'
            : 'No contender has a score yet.'}
        </p>
      ) : (
        <>
          <div className="rounded-xl border bg-surface p-3">
            <FrontChart
              points={points}
              label={`${title}: chart. The table below has the same figures.`}
              axis={axis}
              xWords={words}
              scoreWords={(score) => scoreWords(score, judge)}
              nameOf={nameOf}
              onOpen={open}
            />
          </div>
          <details className="text-small">
            <summary className="min-h-6 text-ink-muted touch:min-h-11">Figures as a table</summary>
            <table className="mt-2 w-full">
              <caption className="sr-only">{title}</caption>
              <thead>
                <tr className="border-b text-left text-ink-muted">
                  <th className="py-1.5 font-normal">Contender</th>
                  <th className="py-1.5 text-right font-normal">{axis}</th>
                  <th className="py-1.5 text-right font-normal">Score</th>
                  <th className="py-1.5 text-right font-normal">On the front</th>
                </tr>
              </thead>
              <tbody>
                {points.map(({ contender, x, score, onFront }) => (
                  <tr key={contender} className="border-b last:border-b-0">
                    <th scope="row" className="py-1.5 text-left font-normal">
                      {nameOf(contender)}
                    </th>
                    <td className="figures py-1.5 text-right">{words(x)}</td>
                    <td className="figures py-1.5 text-right">{scoreWords(score, judge)}</td>
                    <td className="py-1.5 text-right">{onFront ? 'yes' : 'no'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </LabSection>
  );
}
