import { ContenderName } from '@/components/lab/shared/contender-name';
import { ScrollRegion } from '@/components/lab/shared/scroll-region';
import { PageLink } from '@/components/ui/page-link';
import { allResults, resultSearch } from '@/lib/client/queries/lab/result-address';
import { plainName } from '@/lib/format/plain-name';
import { shareWords } from '@/lib/reading/evaluation-words';
import type { ResultProps } from './result-props';

/** How often each contender beats each other one, in the order of the leaderboard. */
export function WinMatrix({ evaluation, place, position, figures }: ResultProps) {
  const order = figures.leaderboard.map(({ contender }) => contender);
  const nameOf = (contender: number) => plainName(evaluation.contenders[contender]?.name ?? '');
  return (
    <ScrollRegion label="Win matrix">
      <table className="text-ui">
        <thead>
          <tr className="text-ink-muted text-small">
            <th className="px-4 py-2 text-left font-normal">beats</th>
            {order.map((column) => (
              <th key={column} scope="col" className="max-w-32 px-2 py-2 font-normal">
                <span className="block truncate" title={nameOf(column)}>
                  {nameOf(column)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((row) => (
            <tr key={row} className="border-t">
              <th scope="row" className="max-w-56 px-4 py-1.5 text-left font-medium">
                <ContenderName contender={evaluation.contenders[row]} position={row} />
              </th>
              {order.map((column) => {
                const share = figures.winMatrix[row]?.[column] ?? null;
                if (row === column || share === null) {
                  return (
                    <td key={column} className="px-2 text-center text-ink-faint">
                      –
                    </td>
                  );
                }
                const search = resultSearch({
                  ...allResults,
                  filter: 'won',
                  judge: position,
                  a: row,
                  b: column,
                });
                return (
                  <td key={column} className="min-w-20 p-1">
                    <PageLink
                      href={`${place.page}/samples?${search}`}
                      aria-label={`${nameOf(row)} beats ${nameOf(column)} in ${shareWords(share)}: won samples`}
                      className="figures flex min-h-8 items-center justify-center rounded-md text-small hover:outline-1 hover:outline-line-strong touch:min-h-11"
                      style={{
                        background: `color-mix(in oklch, var(--accent) ${Math.round(36 * share)}%, transparent)`,
                      }}
                    >
                      {shareWords(share)}
                    </PageLink>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
