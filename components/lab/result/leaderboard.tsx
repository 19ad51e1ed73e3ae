'use client';

import { useState } from 'react';
import { ContenderName } from '@/components/lab/shared/contender-name';
import { ScrollRegion } from '@/components/lab/shared/scroll-region';
import { Button } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import { allResults, resultSearch } from '@/lib/client/queries/lab/result-address';
import { mostContenders } from '@/lib/contract/lab/evaluation-contract';
import { type Judge, scaleOf } from '@/lib/evaluation/judging/judge';
import type { Placing } from '@/lib/evaluation/report/report-schema';
import { money, plural, seconds } from '@/lib/format/quantities';
import { scoreWords } from '@/lib/reading/evaluation-words';
import type { ResultProps } from './result-props';

/** The contenders, the best first, with their intervals, and whether the best one is better than the others. */
export function Leaderboard({ evaluation, place, contenders, judge, position, figures }: ResultProps) {
  const other = figures.leaderboard.length > 1;
  const [all, setAll] = useState(false);
  const shown = all ? figures.leaderboard : figures.leaderboard.slice(0, mostContenders);
  return (
    <div className="flex flex-col gap-3">
      <ScrollRegion label="Table of the leaderboard">
        <table className="w-full text-ui sm:min-w-[640px]">
          <thead>
            <tr className="border-b text-left text-ink-muted text-small">
              <th className="w-10 py-2 pl-4 font-normal max-sm:w-9">
                <span className="sr-only">Place</span>
              </th>
              <th className="py-2 pr-3 font-normal">Contender</th>
              <th className="w-20 py-2 pr-3 text-right font-normal">Score</th>
              <th className="w-[36%] py-2 pr-3 font-normal max-sm:hidden">
                <span className="sr-only">Interval</span>
              </th>
              <th className="w-24 py-2 pr-3 text-right font-normal max-sm:hidden">Scored</th>
              <th className="w-28 py-2 pr-3 text-right font-normal max-sm:w-16">Cost each</th>
              <th className="w-24 py-2 pr-4 text-right font-normal max-sm:w-16">Latency</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((placing, rank) => {
              const own = contenders[placing.contender];
              const rival = placing.contender === 0 ? 1 : 0;
              const search = resultSearch({
                ...allResults,
                judge: position,
                a: placing.contender,
                b: other ? rival : placing.contender,
              });
              return (
                <tr key={placing.contender} className="border-b last:border-b-0">
                  <td className="figures py-2.5 pl-4 text-ink-muted text-small">{rank + 1}</td>
                  <th scope="row" className="max-w-64 py-2.5 pr-3 text-left font-medium">
                    <PageLink
                      href={`${place.page}/samples${search === '' ? '' : `?${search}`}`}
                      className="flex min-w-0 underline-offset-4 hover:underline"
                    >
                      <ContenderName
                        contender={evaluation.contenders[placing.contender]}
                        position={placing.contender}
                      />
                    </PageLink>
                  </th>
                  <td className="figures py-2.5 pr-3 text-right font-semibold">
                    {scoreWords(placing.score, judge)}
                    <span className="block font-normal text-ink-muted text-small sm:hidden">
                      {intervalWords(placing, judge)}
                    </span>
                  </td>
                  <td className="py-2.5 pr-3 max-sm:hidden">
                    <IntervalBar placing={placing} judge={judge} />
                  </td>
                  <td className="figures py-2.5 pr-3 text-right text-small max-sm:hidden">
                    {placing.missing === 0
                      ? placing.samples
                      : `${placing.samples} of ${placing.samples + placing.missing}`}
                  </td>
                  <td className="figures py-2.5 pr-3 text-right text-small">
                    {own?.costUsd == null ? '–' : money(own.costUsd)}
                  </td>
                  <td className="figures py-2.5 pr-4 text-right text-small">
                    {seconds(own?.latencyMs ?? null)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length < figures.leaderboard.length && (
        <Button look="outline" className="self-start" onClick={() => setAll(true)}>
          Show all {figures.leaderboard.length}
        </Button>
      )}
      <Verdicts figures={figures} />
    </div>
  );
}

/** The mean as a bar from the lowest score, and its interval as a line over it. */
function IntervalBar({ placing, judge }: { placing: Placing; judge: Judge }) {
  const { score, interval } = placing;
  const { low, high } = scaleOf(judge);
  const at = (value: number) => 100 * Math.min(1, Math.max(0, (value - low) / (high - low)));
  const words = intervalWords(placing, judge);
  if (score === null) return <span className="text-ink-muted text-small">{words}</span>;
  return (
    <span className="flex items-center gap-3">
      <span aria-hidden="true" className="relative block h-3 min-w-16 flex-1 rounded-[3px] bg-sunken">
        <span
          className="absolute inset-y-0 left-0 rounded-[3px] bg-line-strong"
          style={{ width: `${at(score)}%` }}
        />
        {interval !== null && (
          <span
            className="absolute top-1/2 h-[3px] -translate-y-1/2 rounded-full bg-ink"
            style={{
              left: `${at(interval.low)}%`,
              width: `${Math.max(0.5, at(interval.high) - at(interval.low))}%`,
            }}
          />
        )}
      </span>
      <span className="figures w-32 shrink-0 text-ink-muted text-small max-xl:sr-only">{words}</span>
    </span>
  );
}

function intervalWords({ score, interval, samples }: Placing, judge: Judge): string {
  if (score === null) return 'No score yet';
  if (interval === null) return `${plural(samples, 'sample')}: too few for an interval`;
  return `${scoreWords(interval.low, judge)} to ${scoreWords(interval.high, judge)}`;
}

/** Comparisons that are told in sentences. */
const mostSentences = 8;

/** Whether the leader is better, in words. */
function Verdicts({ figures: { comparisons, leaderboard } }: Pick<ResultProps, 'figures'>) {
  const few = leaderboard.some(({ samples }) => samples < 2);
  // The next best ones are the question; all others follow from the intervals.
  const nearest = comparisons.slice(0, mostSentences);
  return (
    <>
      {nearest.length > 0 && (
        <ul aria-label="Is the best one better?" className="flex flex-col gap-1 text-ui">
          {nearest.map(({ a, b, words }) => (
            <li key={`${a}-${b}`} className="max-w-[100ch] text-ink-muted">
              {words}
            </li>
          ))}
        </ul>
      )}
      {few && (
        <p className="text-ink-muted text-small">
          Fewer than two samples have a score: there are no intervals and no comparison yet.
        </p>
      )}
    </>
  );
}
