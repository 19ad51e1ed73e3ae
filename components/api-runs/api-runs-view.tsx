'use client';

import { StateDot } from '@/components/call/state-dot';
import { LoadError } from '@/components/ui/load-error';
import { Name } from '@/components/ui/name';
import { PageLink } from '@/components/ui/page-link';
import { ShowMore } from '@/components/ui/show-more';
import { Skeleton } from '@/components/ui/skeleton';
import { useApiRuns } from '@/lib/client/queries/use-api-runs';
import type { ApiRunEntry } from '@/lib/contract/api-run-contract';
import { plainName } from '@/lib/format/plain-name';
import { seconds } from '@/lib/format/quantities';
import { sumOfMoney } from '@/lib/format/run-cost';

/** The runs that API clients asked for, apart from people's conversations. */
export function ApiRunsView() {
  const pages = useApiRuns();
  const { data, error, refetch } = pages;
  const runs = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="@container mx-auto flex w-full max-w-[980px] flex-col gap-6 px-4 pt-14 pb-16 sm:px-8">
        <div className="flex flex-col gap-1">
          <h1 className="font-semibold text-title">API runs</h1>
          <p className="max-w-[70ch] text-ink-muted text-ui">
            Runs that API clients requested. Runs of keys that store nothing are not listed. Create keys in{' '}
            <PageLink href="/settings" className="underline underline-offset-2 hover:text-ink">
              Settings
            </PageLink>
            .
          </p>
        </div>
        {error !== null && <LoadError message={error.message} onRetry={refetch} />}
        {runs === undefined ? (
          error === null && <Skeleton className="h-80 w-full" />
        ) : runs.length === 0 ? (
          <p className="text-ink-muted text-ui">No API runs yet.</p>
        ) : (
          <RunTable runs={runs} />
        )}
        <ShowMore pages={pages} />
      </div>
    </div>
  );
}

function RunTable({ runs }: { runs: readonly ApiRunEntry[] }) {
  return (
    <table className="w-full table-fixed text-ui">
      <thead>
        <tr className="border-b text-ink-faint text-small">
          <th className="py-1.5 pr-2 text-left font-normal">Question</th>
          <th className="hidden w-28 px-2 py-1.5 text-left font-normal @4xl:table-cell">Mixture</th>
          <th className="hidden w-28 px-2 py-1.5 text-left font-normal @2xl:table-cell">Key</th>
          <th className="w-28 px-2 py-1.5 text-left font-normal">State</th>
          <th className="hidden w-24 px-2 py-1.5 text-right font-normal @lg:table-cell">Cost</th>
          <th className="hidden w-20 px-2 py-1.5 text-right font-normal @4xl:table-cell">Took</th>
          <th className="hidden w-32 py-1.5 pl-2 text-right font-normal @lg:table-cell">Asked</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </tbody>
    </table>
  );
}

const tones = {
  running: 'alive',
  succeeded: 'done',
  degraded: 'bad',
  failed: 'bad',
  stopped: 'waiting',
  interrupted: 'bad',
} as const;

function RunRow({ run }: { run: ApiRunEntry }) {
  const {
    id,
    conversationId,
    title,
    mixtureName,
    keyName,
    user,
    status,
    costUsd,
    unpricedCalls,
    durationMs,
    startedAt,
  } = run;
  const who = plainName([keyName ?? 'no key', ...(user === null ? [] : [user])].join(', '));
  return (
    <tr className="border-b last:border-b-0">
      <td className="truncate py-1.5 pr-2">
        <PageLink
          href={`/c/${conversationId}?run=${id}`}
          title={title}
          className="underline decoration-transparent underline-offset-4 transition-colors hover:decoration-line-strong"
        >
          <Name>{title}</Name>
        </PageLink>
      </td>
      <td className="hidden truncate px-2 py-1.5 text-ink-muted @4xl:table-cell">
        <Name>{mixtureName}</Name>
      </td>
      <td className="hidden truncate px-2 py-1.5 text-ink-muted @2xl:table-cell" title={who}>
        {who}
      </td>
      <td className="px-2 py-1.5 text-ink-muted">
        <span className="flex items-center gap-1.5">
          <StateDot tone={tones[status]} />
          {status}
        </span>
      </td>
      <td className="figures hidden px-2 py-1.5 text-right text-small @lg:table-cell">
        {status === 'running' ? '–' : costUsd === null ? 'unknown' : sumOfMoney(costUsd, unpricedCalls)}
      </td>
      <td className="figures hidden px-2 py-1.5 text-right text-small @4xl:table-cell">
        {seconds(durationMs)}
      </td>
      <td className="hidden whitespace-nowrap py-1.5 pl-2 text-right text-ink-muted text-small @lg:table-cell">
        <time dateTime={startedAt}>{asked.format(new Date(startedAt))}</time>
      </td>
    </tr>
  );
}

const asked = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
