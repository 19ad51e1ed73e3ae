import { contenderColour } from '@/components/lab/shared/contender-colour';
import { ContenderName } from '@/components/lab/shared/contender-name';
import { ScrollRegion } from '@/components/lab/shared/scroll-region';
import { PageLink } from '@/components/ui/page-link';
import { allResults, resultSearch } from '@/lib/client/queries/lab/result-address';
import { scaleOf } from '@/lib/evaluation/judging/judge';
import type { GroupScores } from '@/lib/evaluation/report/report-schema';
import { scoreWords } from '@/lib/reading/evaluation-words';
import type { ResultProps } from './result-props';

interface GroupTableProps extends ResultProps {
  groups: readonly GroupScores[];
  /** What the name of a group opens. */
  opens: 'category' | 'nothing';
}

/** Scores by category or skill: a table whose cells are bars. */
export function GroupTable({ evaluation, place, judge, position, figures, groups, opens }: GroupTableProps) {
  const scored = groups.filter(({ scores }) => scores.some((score) => score !== null));
  const order = figures.leaderboard.map(({ contender }) => contender);
  const { low, high } = scaleOf(judge);
  return (
    <ScrollRegion label={opens === 'category' ? 'Scores by category' : 'Scores by skill'}>
      <table className="w-full text-ui">
        <thead>
          <tr className="border-b text-ink-muted text-small">
            <th className="px-4 py-2 text-left font-normal">{opens === 'category' ? 'Category' : 'Skill'}</th>
            {order.map((contender) => (
              <th key={contender} scope="col" className="min-w-36 px-2 py-2 text-left font-normal">
                <ContenderName contender={evaluation.contenders[contender]} position={contender} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scored.map((group) => {
            const search = resultSearch({ ...allResults, judge: position, category: group.name });
            const name = group.name === '' ? 'Without a category' : group.name;
            return (
              <tr key={group.name} className="border-b last:border-b-0">
                <th scope="row" className="px-4 py-2 text-left font-medium">
                  {opens === 'category' ? (
                    <PageLink
                      href={`${place.page}/samples?${search}`}
                      className="underline-offset-4 hover:underline"
                    >
                      {name}
                    </PageLink>
                  ) : (
                    name
                  )}{' '}
                  <span className="figures font-normal text-ink-muted text-small">{group.samples}</span>
                </th>
                {order.map((contender) => {
                  const score = group.scores[contender] ?? null;
                  const share = score === null ? 0 : (score - low) / (high - low);
                  return (
                    <td key={contender} className="px-2 py-2 last:pr-4">
                      <span className="flex items-center gap-2">
                        <span aria-hidden="true" className="h-2 min-w-10 flex-1 rounded-[3px] bg-sunken">
                          <span
                            className="block h-full rounded-[3px]"
                            style={{
                              width: `${100 * Math.min(1, Math.max(0, share))}%`,
                              background: contenderColour(contender),
                            }}
                          />
                        </span>
                        <span className="figures w-14 text-right text-small">{scoreWords(score, judge)}</span>
                      </span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
