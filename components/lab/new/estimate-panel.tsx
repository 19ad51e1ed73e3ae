'use client';

import { type ReactNode, useDeferredValue } from 'react';
import { useEstimate } from '@/lib/client/queries/lab/use-evaluations';
import type { EvaluationEstimate } from '@/lib/contract/lab/evaluation-contract';
import { money } from '@/lib/format/quantities';
import { callsWords, durationWords } from '@/lib/reading/evaluation-words';
import type { bodyOf } from './evaluation-draft';
import { type StartFields, StartPanel } from './start-panel';

interface EstimatePanelProps extends StartFields {
  asked: ReturnType<typeof bodyOf>;
}

/** What the evaluation will take, its budget, and its start. */
export function EstimatePanel({ asked, ...fields }: EstimatePanelProps) {
  const body = useDeferredValue('body' in asked ? asked.body : null);
  const { data: estimate, error } = useEstimate(body === null ? null : withoutBudget(body));
  return (
    <StartPanel
      {...fields}
      missing={'missing' in asked ? asked.missing : null}
      error={error?.message ?? null}
      figures={estimate === undefined ? null : <Figures estimate={estimate} />}
      hint="It stops before it would spend more."
    />
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
