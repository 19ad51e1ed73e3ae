'use client';

import { useDeferredValue } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { useSearchEstimate } from '@/lib/client/queries/lab/use-search';
import type { SearchEstimate } from '@/lib/contract/lab/search-contract';
import { money } from '@/lib/format/quantities';
import type { searchBodyOf } from './search-draft';

interface SearchPanelProps {
  asked: ReturnType<typeof searchBodyOf>;
  budget: string;
  onBudget: (budget: string) => void;
  starting: boolean;
  /** Why the server did not start it. */
  refusal: string | null;
  onStart: () => void;
}

/** What the search will try and cost, its budget, and its start. */
export function SearchPanel({ asked, budget, onBudget, starting, refusal, onStart }: SearchPanelProps) {
  const body = useDeferredValue('body' in asked ? asked.body : null);
  const { data: estimate, error } = useSearchEstimate(body);
  const current = 'body' in asked && estimate !== undefined && error === null;
  return (
    <div className="flex min-w-0 flex-col gap-4 self-start rounded-2xl border bg-surface p-5 lg:sticky lg:top-8">
      <div aria-live="polite" className="flex flex-col gap-3">
        <h2 className="font-semibold text-ui">Before it starts</h2>
        {'missing' in asked ? (
          <p className="text-ink-muted text-ui">{asked.missing}</p>
        ) : error !== null ? (
          <p role="alert" className="text-danger-ink text-ui">
            {error.message}
          </p>
        ) : estimate === undefined ? (
          <Skeleton className="h-20 w-full" />
        ) : (
          <Figures estimate={estimate} />
        )}
      </div>
      <Field
        label="Budget in USD"
        inputMode="decimal"
        placeholder="No limit"
        hint="The search ends before it would spend more."
        value={budget}
        onChange={(event) => onBudget(event.target.value)}
      />
      {refusal !== null && (
        <p role="alert" className="text-danger-ink text-ui">
          {refusal}
        </p>
      )}
      <Button look="solid" className="h-10" disabled={!current || starting} onClick={onStart}>
        {starting ? 'Starting…' : 'Start'}
      </Button>
    </div>
  );
}

function Figures({ estimate: { candidates, expectedUsd, exhaustiveUsd } }: { estimate: SearchEstimate }) {
  return (
    <p className="text-ui">
      <span className="figures font-semibold">{candidates.toLocaleString('en')}</span> models and mixtures to
      try.{' '}
      {exhaustiveUsd === 0 ? (
        'No cost.'
      ) : (
        <>
          About <span className="figures font-semibold">{money(expectedUsd)}</span>, where trying all of them
          with every sample would cost <span className="figures">{money(exhaustiveUsd)}</span>.
        </>
      )}
    </p>
  );
}
