'use client';

import { type ReactNode, useDeferredValue } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { useEstimate } from '@/lib/client/queries/lab/use-evaluations';
import type { EvaluationEstimate } from '@/lib/contract/lab/evaluation-contract';
import { money } from '@/lib/format/quantities';
import { callsWords, durationWords } from '@/lib/reading/evaluation-words';
import type { bodyOf } from './draft';

interface EstimatePanelProps {
  asked: ReturnType<typeof bodyOf>;
  budget: string;
  onBudget: (budget: string) => void;
  starting: boolean;
  /** Why the server did not start it. */
  refusal: string | null;
  onStart: () => void;
}

/** What the evaluation will take, its budget, and its start. */
export function EstimatePanel({ asked, budget, onBudget, starting, refusal, onStart }: EstimatePanelProps) {
  const body = useDeferredValue('body' in asked ? asked.body : null);
  const { data: estimate, error } = useEstimate(body === null ? null : withoutBudget(body));
  const current = 'body' in asked && estimate !== undefined && error === null;
  return (
    <>
      <div aria-live="polite" className="flex flex-col gap-3">
        <h2 className="font-semibold text-ui">Before it starts</h2>
        {'missing' in asked ? (
          <p className="text-ink-muted text-ui">{asked.missing}</p>
        ) : error !== null ? (
          <p role="alert" className="text-danger-ink text-ui">
            {error.message}
          </p>
        ) : estimate === undefined ? (
          <Skeleton className="h-28 w-full" />
        ) : (
          <Figures estimate={estimate} />
        )}
      </div>
      <Field
        label="Budget in USD"
        inputMode="decimal"
        placeholder="No limit"
        hint="It stops before it would spend more."
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
    </>
  );
}

/** The estimate does not depend on the budget. */
function withoutBudget<B extends { budgetUsd?: unknown; name?: unknown }>({
  budgetUsd: _,
  name: _name,
  ...body
}: B) {
  return body;
}

function Figures({ estimate }: { estimate: EvaluationEstimate }) {
  const { costUsd, samples, durationMs, unpricedModels } = estimate;
  const free = costUsd !== null && costUsd.high === 0;
  return (
    <>
      <dl className="flex flex-col gap-2 text-ui">
        <Fact name="Samples">{samples.toLocaleString('en')}</Fact>
        <Fact name="Calls">{callsWords(estimate)}</Fact>
        {costUsd !== null && (
          <Fact name="Cost">
            {free ? (
              'No cost'
            ) : (
              <>
                <span className="figures font-semibold">{money(costUsd.expected)}</span> expected, from{' '}
                <span className="figures">{money(costUsd.low)}</span> to{' '}
                <span className="figures">{money(costUsd.high)}</span>
              </>
            )}
          </Fact>
        )}
        <Fact name="Time">about {durationWords(durationMs)}</Fact>
      </dl>
      {unpricedModels.length > 0 && (
        <p className="text-ink-muted text-small">
          {costUsd === null ? 'The cost is not known' : 'Not in the cost'}: the price of{' '}
          {unpricedModels.join(', ')} is not known. A budget does not limit it.
        </p>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-3">
      <dt className="w-16 shrink-0 text-ink-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
