'use client';

import { useInfluenceOfDays } from '@/lib/client/queries/use-usage';
import { plural } from '@/lib/format/quantities';

interface ContributionTableProps {
  days: number;
  nameOf: (reference: string) => string;
}

/** What each model gave to the answers, and which one may be dropped. Nothing where no answer had several proposals. */
export function ContributionTable({ days, nameOf }: ContributionTableProps) {
  const { data } = useInfluenceOfDays(days);
  if (data === undefined || data.runs + data.pending === 0) return null;
  const idle = data.models.filter(({ mayBeDropped }) => mayBeDropped);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-ui">Contribution to answers</h2>
      {idle.map(({ model, runs, idleRuns }) => (
        <p key={model} className="text-ui">
          <strong className="font-semibold">{nameOf(model)}</strong> gave nothing in {idleRuns} of{' '}
          {plural(runs, 'run')}: it may be dropped.
        </p>
      ))}
      <table className="w-full table-fixed text-ui">
        <thead>
          <tr className="border-b text-ink-faint text-small">
            <th className="py-1.5 pr-2 text-left font-normal">Model</th>
            <th className="w-20 py-1.5 pl-2 text-right font-normal sm:w-32">Runs</th>
            <th className="w-24 py-1.5 pl-2 text-right font-normal sm:w-32">Gave nothing</th>
            <th className="w-24 py-1.5 pl-2 text-right font-normal sm:w-32">First found</th>
          </tr>
        </thead>
        <tbody>
          {data.models.map(({ model, runs, idleRuns, share }) => (
            <tr key={model} className="border-b last:border-b-0">
              <td className="truncate py-1.5 pr-2" title={model}>
                {nameOf(model)}
              </td>
              <td className="figures py-1.5 pl-2 text-right text-small">{runs}</td>
              <td className="figures py-1.5 pl-2 text-right text-small">{idleRuns}</td>
              <td className="figures py-1.5 pl-2 text-right text-small">{Math.round(share * 100)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="max-w-[70ch] text-ink-faint text-small">
        {data.pending > 0 && `Comparing ${plural(data.pending, 'more run')}. `}
        The mean share of an answer’s sentences that are first found in the proposals of a model, by
        similarity of words. It is no proof.
      </p>
    </section>
  );
}
