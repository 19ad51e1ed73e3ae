'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { WhoseChoice } from '@/components/accounts/whose-choice';
import { BudgetsForm } from '@/components/budgets/budgets-form';
import { LoadError } from '@/components/ui/load-error';
import { Segments } from '@/components/ui/segments';
import { Skeleton } from '@/components/ui/skeleton';
import { useAccount } from '@/lib/client/accounts/use-account';
import { useModelName, useModels } from '@/lib/client/queries/use-models';
import { usageCsvPath, useUsage } from '@/lib/client/queries/use-usage';
import type { UsageAnswer } from '@/lib/contract/usage-contract';
import { plural } from '@/lib/format/quantities';
import { sumOfMoney } from '@/lib/format/run-cost';
import type { UsageSum } from '@/lib/spending/usage-row';
import { sumOf, sumsBy, sumsByDay } from '@/lib/spending/usage-summary';
import { ContributionTable } from './contribution-table';
import { tokenCount, UsageTable } from './usage-table';

// The chart library is as large as the rest of the page, so it is loaded when there is something to draw.
const UsageChart = dynamic(() => import('./usage-chart').then((module) => module.UsageChart), {
  ssr: false,
  loading: () => <Skeleton className="h-56 w-full" />,
});

const spans = [7, 30, 90] as const;

/** Cost and usage by day, by mixture and by model. */
export function UsageView() {
  const [days, setDays] = useState<number>(30);
  const [of, setOf] = useState<'me' | 'team'>('me');
  const { accounts, person } = useAccount();
  const { data: usage, error, refetch } = useUsage(days, of);
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[980px] flex-col gap-8 px-4 pt-14 pb-16 sm:px-8">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <h1 className="font-semibold text-title">Usage</h1>
          <div className="flex items-center gap-4">
            {accounts && person?.role === 'owner' && (
              <WhoseChoice name="usage-of" legend="Whose usage" of={of} onChange={setOf} />
            )}
            <SpanChoice days={days} onChange={setDays} />
            <a
              href={usageCsvPath(days, of)}
              download
              className="text-ink-muted text-ui underline-offset-4 hover:text-ink hover:underline"
            >
              Export CSV
            </a>
          </div>
        </div>
        {error !== null && <LoadError message={error.message} onRetry={refetch} />}
        {usage === undefined ? (
          error === null && <Skeleton className="h-80 w-full" />
        ) : usage.rows.length === 0 ? (
          <p className="text-ink-muted text-ui">
            No calls in the last {days} days. What runs cost and use will stand here.
          </p>
        ) : (
          <Figures usage={usage} days={days} />
        )}
        <BudgetsForm />
      </div>
    </div>
  );
}

function Figures({ usage: { rows, from, to }, days }: { usage: UsageAnswer; days: number }) {
  const nameOf = useModelName();
  const { data: models } = useModels();
  // A single model has the name of its reference.
  const nameOfMixture = (name: string) =>
    models?.some(({ reference }) => reference === name) ? nameOf(name) : name;
  const total = sumOf(rows);
  return (
    <>
      <Total total={total} />
      <UsageChart days={sumsByDay(rows, from, to)} />
      <UsageTable title="By mixture" sums={sumsBy(rows, 'mixture')} nameOf={nameOfMixture} />
      <UsageTable title="By model" sums={sumsBy(rows, 'model')} nameOf={nameOf} />
      <ContributionTable days={days} nameOf={nameOf} />
      <p className="max-w-[70ch] text-ink-faint text-small">
        Days are UTC. Stopped calls and retries count; a call that was kept from an earlier run counts once.
        Includes the usage of deleted conversations.
      </p>
    </>
  );
}

function Total({ total }: { total: UsageSum }) {
  const figures = [
    ['Cost', sumOfMoney(total.costUsd, total.unpricedCalls)],
    ['Calls', total.calls.toLocaleString('en')],
    ['Input tokens', tokenCount(total.inputTokens)],
    ['Output tokens', tokenCount(total.outputTokens)],
  ] as const;
  return (
    <div className="flex flex-col gap-2">
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt className="text-ink-faint text-small">{name}</dt>
            <dd className="figures text-[20px]">{figure}</dd>
          </div>
        ))}
      </dl>
      {total.unpricedCalls > 0 && (
        <p className="text-ink-muted text-small">
          Not in the cost: {plural(total.unpricedCalls, 'call')} of models whose price is not known.
        </p>
      )}
    </div>
  );
}

function SpanChoice({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  return (
    <fieldset>
      <legend className="sr-only">Period</legend>
      <Segments
        name="span"
        options={spans.map((span) => [span, `${span} days`] as const)}
        chosen={days}
        onChange={onChange}
      />
    </fieldset>
  );
}
