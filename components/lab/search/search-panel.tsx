'use client';

import { useDeferredValue } from 'react';
import { type StartFields, StartPanel } from '@/components/lab/new/start-panel';
import { useSearchEstimate } from '@/lib/client/queries/lab/use-search';
import type { SearchEstimate } from '@/lib/contract/lab/search-contract';
import { money } from '@/lib/format/quantities';
import type { searchBodyOf } from './search-draft';

interface SearchPanelProps extends StartFields {
  asked: ReturnType<typeof searchBodyOf>;
}

/** What the search will try and cost, its budget, and its start. */
export function SearchPanel({ asked, ...fields }: SearchPanelProps) {
  const body = useDeferredValue('body' in asked ? asked.body : null);
  const { data: estimate, error } = useSearchEstimate(body);
  return (
    <StartPanel
      {...fields}
      missing={'missing' in asked ? asked.missing : null}
      error={error?.message ?? null}
      figures={estimate === undefined ? null : <Figures estimate={estimate} />}
      hint="The search ends before it would spend more."
    />
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
